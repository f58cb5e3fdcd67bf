# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Abbreviations whose full stop does not end a sentence, and words that begin one."""

from __future__ import annotations

from sechseck.engines.german.wordlist import word_set

# A full stop after these never ends a sentence: something always follows.
OPEN = word_set(
    """
    abb abs abschn allg anh anl anm az bd bes bez bspw bsp ca dipl dr ehem einschl
    evtl evang gem ggf ggü grds hr hrn hrsg i.d.r ing insb insbes inkl jhdt kap kath lt
    max med min mind mdl nr nrn od oec parl prof phil rd rer rn
    röm s sog soz st stv str std tab tel techn tit u.a urspr vgl verf vorauss vorl vors
    wiss z.b zit zzgl zzt bzgl bzw betr dgl entspr frl fr jan feb febr mrz mär apr jun jul
    aug sep sept okt nov dez hausnr beschl drs drucks lfd ziff ggfs einw fa abt sachg
    """
)
# These stand at the end of a sentence as often as inside.
CLOSING = word_set("etc usw ff f mio mrd tsd ct jh jhd jhs co ev e.v u.v.m uvm usf")
# Abbreviations in front of a number, words elsewhere.
BEFORE_NUMBER = word_set("art kap s band teil anlage fassung")
# With a capital these words open a sentence, where a noun would only follow an ordinal.
STARTERS = word_set(
    """
    der die das den dem des ein eine einen einem einer dies diese dieser dieses diesen dabei
    dafür dadurch daher damit dazu davon darüber darum daran dann denn dennoch deshalb dort
    durch er sie es wir ihr ich man und oder aber auch auf aus bei bis für gegen hier hierbei
    hierfür hierzu im in ins mit nach nicht noch nur ob obwohl ohne schon seit sind so sofern
    solche sowohl trotz über um unser unsere unseren unter vom von vor während wann warum was
    weil weiter weitere welche wenn wer wie wird werden wo zu zudem zum zur zwar zwischen
    alle allen als am an anders außerdem beide bereits besonders dagegen danach darauf
    ebenso einige erst etwa gemeinsam gerade heute immer insbesondere insgesamt ist jede
    jeder jedes jedoch jetzt kein keine künftig mehr neben soll sollen sowie vielmehr viele
    zusätzlich zuerst ferner folglich haben hat kann können muss müssen somit allerdings
    """
)

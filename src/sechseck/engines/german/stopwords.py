# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Words that say nothing about the subject of a statement, and tags of such words."""

from __future__ import annotations

from sechseck.engines.german.wordlist import word_set

STOP_WORDS = word_set(
    """
    ab aber alle allein allem allen aller allerdings alles als also am an andere anderem anderen
    anderer anderes auch auf aus außerdem bei beide beiden beim bereits besonders bis bisher
    bleiben bzw ca da dabei dadurch dafür dagegen daher dahin damit danach daneben dann daran
    darauf daraus darin darüber darum darunter das dass davon dazu dem den denen denn dennoch
    der deren des deshalb dessen deswegen dich die dies diese diesem diesen dieser dieses doch
    dort du durch dürfen ebenfalls ebenso eher ein eine einem einen einer eines einige einigen
    einiger einiges einmal entsprechend er erst es etc etwa etwas euch eure folglich für
    ganz gar gegen gegebenenfalls genau gerade gern gewesen ggf gibt haben hat hatte hatten her
    hier hierbei hierfür hierzu hin hinaus hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer
    ihres im immer in indem inkl innerhalb ins insbesondere insgesamt inwiefern ist ja je jede
    jedem jeden jeder jederzeit jedes jedoch jene jetzt kann kaum kein keine keinem keinen
    keiner können könnten lassen machen man manche mehr mein mich mindestens mit möchten mögen
    müssen nach neben nicht nichts noch nun nur ob oben oder oft ohne schon sehr sein seine
    seinem seinen seiner seines seit selbst sich sie sind so sobald sodass sofern sogar
    sogenannt sogenannte sogenannten solche solchem solchen solcher soll sollen sollten somit
    sondern sonst soweit sowie sowohl statt über überhaupt um und uns unser unsere unserem
    unseren unserer unseres unter usw vgl viel viele vielen vieler vom von vor vorher wann war
    waren warum was weder wegen weil weit weiter weitere weiterem weiteren weiterer weiteres
    weiterhin welche welchem welchen welcher welches wenig wenige weniger wenn wer werden wie
    wieder wir wird wo wobei wohl wollen worden worum wurde wurden würde würden zu zudem zum
    zur zusätzlich zwar zwischen gut besser best neu hoch
    """
)
FUNCTION_TAGS = word_set(
    """
    ART APPR APPRART APPO APZR KON KOUS KOUI KOKOM PPER PRF PRELS PRELAT PPOSAT PPOSS PDS PDAT
    PIS PIAT PROAV PTKZU PTKNEG PTKVZ PTKA PTKANT PWS PWAT PWAV VA VM ITJ
    """
)

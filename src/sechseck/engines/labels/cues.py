# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The cues by which a statement shows its kind, each with the words that a person can check."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sechseck.engines.labels import act_cues, form_cues, role_cues, state_cues, will_cues
from sechseck.engines.labels.sentence import Sentence
from sechseck.engines.labels.surroundings import Surroundings


@dataclass(frozen=True, slots=True)
class Cue:
    """A test with its reason in German; the test returns the deciding words or ""."""

    name: str
    reason: str
    test: Callable[[Sentence, Surroundings], str]
    decides: bool = False  # where it is seen, the softer cues are not asked


CUES: tuple[Cue, ...] = (
    Cue("question", "Frage", form_cues.question, decides=True),
    Cue("number_row", "Zeile mit", form_cues.number_row, decides=True),
    Cue("measure_row", "Spalte einer Maßnahmenliste:", role_cues.measure_row, decides=True),
    Cue("survey_row", "Zeile einer Befragung:", form_cues.survey_row, decides=True),
    Cue("leads_in", "Zeile vor einer Liste:", form_cues.leads_in, decides=True),
    Cue("quotation", "wörtliches", form_cues.quotation),
    Cue("call", "Ausruf", form_cues.call),
    Cue("title", "Überschrift", form_cues.title),
    Cue("short_title", "Überschrift", form_cues.short_title),
    Cue("nominal_item", "Listenpunkt", form_cues.nominal_item),
    Cue("headline", "Form:", form_cues.headline),
    Cue("must", "Forderung mit", will_cues.must),
    Cue("need", "Bedarf:", will_cues.need),
    Cue("shall_state", "Sollen eines Zustands:", will_cues.shall_state),
    Cue("shall_act", "Sollen einer Handlung:", will_cues.shall_act),
    Cue("may_not", "Gebot mit", will_cues.may_not),
    Cue("can", "Möglichkeit mit", will_cues.can),
    Cue("want", "Wille:", will_cues.want),
    Cue("want_act", "gewollte Handlung:", will_cues.want_act),
    Cue("goal_word", "Wort für ein Ziel:", will_cues.goal_word),
    Cue("target_year", "Zieljahr:", will_cues.target_year),
    Cue("state_ahead", "Zustand im Zieljahr:", will_cues.state_ahead),
    Cue("we_act", "Handlung:", act_cues.we_act),
    Cue("we_stand", "Haltung:", will_cues.we_stand),
    Cue("we_will", "Ankündigung:", act_cues.we_will),
    Cue("we_have", "Rückblick:", state_cues.we_have),
    Cue("passive_now", "Handlung im Passiv:", act_cues.passive_now),
    Cue("passive_past", "vergangene Handlung:", state_cues.passive_past),
    Cue("perfect", "abgeschlossen:", state_cues.perfect),
    Cue("preterite", "Vergangenheit:", state_cues.preterite),
    Cue("future", "Zukunft mit", act_cues.future),
    Cue("present_act", "Tätigkeit:", act_cues.present_act),
    Cue("provision", "Angebot:", act_cues.provision),
    Cue("value", "Wertung:", will_cues.value),
    Cue("founded", "Gründung:", role_cues.founded),
    Cue("world", "Bild der Zukunft:", will_cues.world_in_which),
    Cue("body_acts", "Wer handelt:", act_cues.body_acts),
    Cue("from_now_on", "Regel ab jetzt:", act_cues.from_now_on),
    Cue("infinitive_act", "Handlung in Grundform:", act_cues.infinitive_act),
    Cue("plain_present", "Aussage mit", state_cues.plain_present),
    Cue("adjective_first", "Eigenschaft voran:", form_cues.adjective_first),
    Cue("dated_past", "geschehen am Tag:", role_cues.dated_past),
    Cue("past_modal", "Vergangenheit:", state_cues.past_modal),
    Cue("plain_have", "Aussage mit", state_cues.plain_have),
    Cue("abstract_subject", "Wovon die Rede ist:", state_cues.abstract_subject),
    Cue("wish", "Wunsch:", will_cues.wish),
    Cue("people_want", "Wer es will:", will_cues.people_want),
    Cue("programme_present", "Form:", act_cues.programme_present),
    Cue("copula", "Feststellung mit", state_cues.copula),
    Cue("basis", "Bedeutung:", state_cues.basis),
    Cue("share", "Anteil:", state_cues.share_named),
    Cue("problem", "Beschreibung der Lage:", state_cues.problem),
    Cue("past_year", "Zeit:", state_cues.past_year),
    Cue("because", "Begründung:", state_cues.because),
    Cue("members", "Zugehörigkeit:", role_cues.members),
    Cue("member_first", "Nennung von Beteiligten:", role_cues.member_first),
    Cue("event_word", "Ereignis:", role_cues.event_word),
    Cue("full_date", "Tag oder Uhrzeit:", role_cues.full_date),
    Cue("dated_event", "Ereignis mit Tag:", role_cues.dated_event),
    Cue("process_word", "Arbeitsweise:", role_cues.process_word),
    Cue("process_verb", "Arbeitsschritt:", role_cues.process_verb),
    Cue("rhythm", "Takt:", role_cues.rhythm),
    Cue("act_noun", "Handlung als Nomen:", act_cues.first_act_noun),
    Cue("state_noun", "Veränderung als Nomen:", act_cues.first_state_noun),
    Cue("infinitive", "Grundform:", act_cues.infinitive),
    Cue("everyone", "Anspruch für", will_cues.everyone),
    Cue("so_that", "Beschreibung eines Zustands:", will_cues.so_that),
    Cue("must_act", "Handlung, die sein muss:", will_cues.must_act),
    Cue("to_do", "Auftrag:", will_cues.to_do),
    Cue("shall_passive", "Sollen im Passiv:", will_cues.shall_passive),
    Cue("we_want", "Wille der Verfasser:", will_cues.we_want),
    Cue("reach", "Was werden soll:", will_cues.reach),
    Cue("demand", "Forderung:", will_cues.demand),
    Cue("wanted_act_noun", "gewollte Handlung:", will_cues.wanted_act_noun),
    Cue("important", "Gewicht:", will_cues.important),
    Cue("against", "Ablehnung:", will_cues.against),
    Cue("forgo", "Verzicht:", will_cues.forgo),
    Cue("state_verb", "Zustand:", state_cues.state_verb),
    Cue("now", "Stand heute:", state_cues.now),
    Cue("figure", "Zahl:", state_cues.figure),
    Cue("compared", "Vergleich:", state_cues.compared),
    Cue("mission", "Aufgabe eines Gremiums:", role_cues.mission),
    Cue("has_members", "Mitglieder:", role_cues.has_members),
    Cue("bodies", "Aufzählung von Beteiligten:", role_cues.bodies),
    Cue("day_first", "Tag voran:", role_cues.day_first),
    Cue("begins", "Beginn am Tag:", role_cues.begins),
    Cue("project_leads", "Vorhaben voran:", role_cues.project_leads),
    Cue("from_date", "gilt ab:", role_cues.from_date),
    Cue("slogan", "Losung:", form_cues.slogan),
    Cue("develops_ahead", "Zustand im Zieljahr:", will_cues.develops_ahead),
    Cue("body_shall", "Sollen einer Handlung:", will_cues.body_shall),
    Cue("body_must", "Handlung, die sein muss:", will_cues.body_must),
    Cue("wanted_clause", "gewollte Handlung:", will_cues.wanted_clause),
    Cue("planned", "Ankündigung:", act_cues.planned),
    Cue("continuing", "Listenpunkt", act_cues.continuing),
    Cue("worked_out", "Arbeitsschritt:", role_cues.worked_out),
    Cue("topic_clause", "Überschrift", form_cues.topic_clause),
    Cue("motto", "Losung:", form_cues.motto),
    Cue("chapter", "Überschrift", form_cues.chapter),
    Cue("amount", "Was werden soll:", will_cues.amount),
    Cue("must_passive", "Handlung, die sein muss:", will_cues.must_passive),
    Cue("that_clause", "Was werden soll:", will_cues.that_clause),
    Cue("starts_on", "gilt ab:", act_cues.starts_on),
    Cue("new_things", "Angebot:", act_cues.new_things),
    Cue("we_notice", "Stand heute:", state_cues.we_notice),
    Cue("we_did", "Rückblick:", state_cues.we_did),
    Cue("passive_state", "Zustand:", state_cues.passive_state),
    Cue("share_first", "Anteil:", state_cues.share_first),
    Cue("outlook", "Beschreibung der Lage:", state_cues.outlook),
    Cue("item", "Form:", form_cues.item),
    Cue("nominal_title", "Zeile ohne Verb:", form_cues.nominal_title),
    *(
        Cue(f"title_{kind}", "Überschrift darüber:", form_cues.title_says(kind))
        for kind in ("finding", "goal", "measure", "actor", "process", "event")
    ),
)

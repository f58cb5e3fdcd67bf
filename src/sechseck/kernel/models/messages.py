# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What happened, for one person, and the mails that tell of it."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.models.appeals import Appeal
from sechseck.kernel.models.comments import Comment
from sechseck.kernel.models.following import Follow
from sechseck.kernel.models.moderation import Decision, Notice
from sechseck.kernel.models.subjects import Subject


class Mail(models.Model):
    """A mail to one person for one period or event; its key lets it leave once.

    Its words are made when it leaves, of what the reader may see then; none are kept.
    """

    class State(models.TextChoices):
        """Whether it left. What was being sent when the machine fell is not sent again."""

        QUEUED = "queued", _("wartet")
        SENDING = "sending", _("geht hinaus")
        SENT = "sent", _("gesendet")
        FAILED = "failed", _("nicht gelungen")

    kind = models.SlugField(max_length=20)
    key = models.CharField(max_length=100, unique=True)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.CASCADE, related_name="+"
    )
    notice = models.ForeignKey(Notice, null=True, on_delete=models.CASCADE, related_name="mails")
    decision = models.ForeignKey(
        Decision, null=True, on_delete=models.CASCADE, related_name="mails"
    )
    appeal = models.ForeignKey(Appeal, null=True, on_delete=models.CASCADE, related_name="mails")
    state = models.CharField(max_length=7, choices=State.choices, default=State.QUEUED)
    attempts = models.PositiveSmallIntegerField(default=0)
    at = models.DateTimeField(default=timezone.now)
    sent_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["id"]
        indexes = [
            models.Index(fields=["id"], condition=Q(state="queued"), name="mail_waits"),
            models.Index(fields=["person", "-at"], name="mail_of_person"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(state="sent") ^ Q(sent_at__isnull=True), name="what_left_knows_when"
            )
        ]

    def __str__(self) -> str:
        return self.key


class Message(models.Model):
    """One thing that happened, for one person; written together with what happened."""

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="messages"
    )
    kind = models.SlugField(max_length=20)
    verb = models.SlugField(max_length=60, blank=True)  # what the trace calls it
    key = models.CharField(max_length=100)
    subject = models.ForeignKey(Subject, null=True, on_delete=models.CASCADE, related_name="+")
    comment = models.ForeignKey(Comment, null=True, on_delete=models.CASCADE, related_name="+")
    follow = models.ForeignKey(Follow, null=True, on_delete=models.SET_NULL, related_name="+")
    decision = models.ForeignKey(Decision, null=True, on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    read_at = models.DateTimeField(null=True)
    mail = models.ForeignKey(Mail, null=True, on_delete=models.SET_NULL, related_name="messages")

    class Meta:
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["person", "-id"], name="message_of_person"),
            models.Index(
                fields=["person", "kind"], condition=Q(mail__isnull=True), name="message_unmailed"
            ),
        ]
        constraints = [models.UniqueConstraint(fields=["person", "key"], name="told_once")]

    def __str__(self) -> str:
        return f"{self.person_id} {self.key}"

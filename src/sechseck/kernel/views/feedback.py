# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Feedback without an account."""

from __future__ import annotations

from uuid import uuid4

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from sechseck.kernel.actions.feedback import send_feedback
from sechseck.kernel.forms import FeedbackForm
from sechseck.kernel.permissions import SENDING, permission


@permission("public", methods=SENDING)
def feedback(request: HttpRequest) -> HttpResponse:
    """Show the form, or keep what was sent."""
    if request.method == "POST":
        form = FeedbackForm(request.POST)
        if form.is_valid():
            send_feedback(**form.cleaned_data, by=request.user)
            return redirect("feedback-thanks")
        return render(request, "kernel/feedback.html", {"form": form}, status=422)
    page = request.GET.get("seite", "")[:300]
    form = FeedbackForm(initial={"key": uuid4(), "page": page})
    return render(request, "kernel/feedback.html", {"form": form})


@permission("public")
def thanks(request: HttpRequest) -> HttpResponse:
    """Say thank you, and what happens next."""
    return render(request, "kernel/feedback_thanks.html")

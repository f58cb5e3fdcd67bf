# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2

"""Geometry of the figures that the server draws as SVG; no Django in here."""

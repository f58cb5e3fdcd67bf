# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
.PHONY: run test read load backup restore bench check help
.DEFAULT_GOAL := help
run test read load backup restore bench check help:
	@./sechseck $@ $(ARGS)

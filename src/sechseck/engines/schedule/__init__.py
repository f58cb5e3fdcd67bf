# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Schedule: when what waits for something else can begin and end, and who is late because of whom.

forecast(tasks, links, day)    # for each task the earliest days, its lateness, and why
"""

from sechseck.engines.schedule.forecasting import Forecast, Link, Task, forecast

__all__ = ["Forecast", "Link", "Task", "forecast"]

// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace ui {

/// What a maintainer needs to know of a problem, for a person to read first: the versions of this program, of Qt and
/// of the operating system, and the end of the log. Secrets are blotted out, the home folder is "~". Nothing is sent.
/// `logPath`: empty when there is no log.
QString problemReport(const QString &logPath);

/// The last lines of a log as they may be shown, at most `maxBytes` of the file; a line that is cut off is left out.
QString endOfLog(const QString &logPath, qint64 maxBytes = qint64(64) * 1024);

} // namespace ui

// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QString>

namespace ui {

/// Writes the program's log to `ivs-patchbay.log` in the folder, and to stderr as before. A log of over 1 MiB becomes
/// `ivs-patchbay.1.log`, in place of the one before. What is logged is decided where it is logged, by allow-lists:
/// operations, statuses, codes, request IDs, durations and sizes. Thread-safe.
class LogFile final {
    Q_DECLARE_TR_FUNCTIONS(ui::LogFile)

public:
    explicit LogFile(const QString &folder);
    ~LogFile();
    LogFile(const LogFile &) = delete;
    LogFile &operator=(const LogFile &) = delete;

    /// Empty when the file could not be opened.
    static QString path();
    /// Why no log is written, in a sentence; empty normally.
    static QString problem();
};

} // namespace ui

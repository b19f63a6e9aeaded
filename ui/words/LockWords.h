// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>

namespace ui {

/// Who has a configuration folder, as its lock says.
struct LockHolder {
    enum class Kind {
        ThisComputer,
        AnotherComputer, ///< which nobody can ask from here, or this one under another name
        Nobody, ///< what has the lock's name is no file, or doesn't say
    };
    Kind kind = Kind::Nobody;
    qint64 process = 0;
    QString program;
    QString computer;
    QDateTime since;
    bool isEnding = false; ///< it has said so

    /// Whether there is any use in waiting for its answer.
    bool canAnswer() const { return kind == Kind::ThisComputer; }
};

/// For a heading: no full stop.
QString lockedHeading(const LockHolder &holder);
/// Who has the folder, since when, and what that means, for a person or a script.
QString lockedSentence(const LockHolder &holder, const QString &folder);
/// When to start here all the same.
QString lockedAdvice(const LockHolder &holder);

} // namespace ui

// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

class QDebug;

namespace aws {

/// Overwrites a text and empties it, if nobody else shares its memory.
void wipe(QString &text);
void wipe(QByteArray &text);

/// A text that must not be shown by accident: it has no conversion to a string, and QDebug prints that it is there,
/// not what it is. Whoever needs the text says reveal(), which is easy to search for. Copies share one memory, which is
/// overwritten when the last of them goes; a QString that was copied from reveal() and outlives them keeps it.
class Secret {
public:
    Secret() = default;
    /// Takes the text into memory of its own, and wipes it where it was unless somebody else has it too.
    explicit Secret(QString text);
    Secret(const Secret &) = default;
    Secret(Secret &&) noexcept = default;
    Secret &operator=(Secret other) noexcept;
    ~Secret();

    bool isEmpty() const { return m_text.isEmpty(); }
    const QString &reveal() const { return m_text; }
    bool operator==(const Secret &) const = default;

private:
    QString m_text;
};

QDebug operator<<(QDebug debug, const Secret &secret);

} // namespace aws

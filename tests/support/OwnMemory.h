// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace tests {

/// Whether this build never gives freed memory another use, so that what lay there stays: AddressSanitizer's.
constexpr bool keepsWhatWasFreed()
{
#ifdef __SANITIZE_ADDRESS__
    return true;
#else
    return false;
#endif
}

/// A text that nobody else has, for looking for it in this process's memory. What is looked for is kept disguised, so
/// that the search finds what the code under test has left, and not itself.
class PlantedText {
public:
    PlantedText();

    /// It in the clear; whoever asks has a copy more.
    QString text() const;

    /// How often it is in memory that this process can write to, as UTF-8 or UTF-16. Linux only; 0 elsewhere.
    int copies() const;

private:
    QByteArray m_disguised;
};

} // namespace tests

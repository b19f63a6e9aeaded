// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace patchbay {
class Plant;
}

namespace ui {

class ShownSources;

/// Closes what is open and not shown as soon as it is seen to be another entry of an AWS account that is shown: what is
/// shown is changed through what is shown, and its read-only holds. It is known with the first encoder that both have
/// listed, long before a list may be whole. GUI thread only.
class HiddenTwins final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HiddenTwins)

public:
    /// Both outlive it.
    HiddenTwins(patchbay::Plant &plant, const ShownSources &shown, QObject *parent = nullptr);

private:
    void closeSoon();
    void close();

    patchbay::Plant &m_plant;
    const ShownSources &m_shown;
    bool m_isPosted = false; ///< close()
};

} // namespace ui

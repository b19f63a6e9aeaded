// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/PatchRun.h"

#include <QObject>

namespace patchbay {

class PatchRuns;
class Plant;
class UrlNeeds;

/// Writes down which encoders need a new URL as they are moved to a stage of another address, and settles what the
/// plant shows. GUI thread only.
class UrlNeedsWatch final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UrlNeedsWatch)

public:
    /// All of it outlives this.
    UrlNeedsWatch(UrlNeeds &needs, const PatchRuns &runs, const Plant &plant);

private:
    void follow(const PatchRun &run);
    void compare();
    void note(const PatchRun::Item &item);

    UrlNeeds &m_needs;
    const Plant &m_plant;
};

} // namespace patchbay

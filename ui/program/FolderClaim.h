// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/program/SingleInstance.h"

#include <chrono>
#include <memory>

namespace ui {

class LockedDialog;

/// A start whose folder another program has, and which got no answer from it: a person decides, and meanwhile it goes
/// on asking. What hung may wake, and what ends leaves the folder. GUI thread only.
class FolderClaim final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FolderClaim)

public:
    enum class Result {
        Ours, ///< it was left, or a person said that nobody is there
        HandedOver, ///< the other one shows what was asked for
        NotOurs,
    };

    /// After a person chose to start here, one that can answer has `lastWait` to do so. Shows the question at once.
    FolderClaim(SingleInstance &instance, const StartRequest &request, const QString &folder,
                std::chrono::milliseconds lastWait = std::chrono::seconds(1));
    ~FolderClaim() override;

    LockedDialog &question() { return *m_question; }

Q_SIGNALS:
    /// Once.
    void decided(ui::FolderClaim::Result result);

private:
    void decide(Result result);

    std::unique_ptr<LockedDialog> m_question;
    bool m_isDecided = false;
};

} // namespace ui

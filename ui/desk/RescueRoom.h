// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/recovery/StrandedEncoder.h"
#include "ui/messages/Remedies.h"

#include <QObject>
#include <QStringList>

namespace patchbay {
class Plant;
class StrandedEncoders;
} // namespace patchbay

namespace accounts {
class AccountStore;
}

namespace ui {

class MainWindow;
class PlantView;
class SourceChoice;
struct Services;

/// Encoders that were cut and have no stage: each stands above everything else in the window, and cannot be dismissed,
/// until it has one. One click brings it back, and nothing more is asked. GUI thread only.
class RescueRoom final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RescueRoom)

public:
    /// All of it outlives this.
    RescueRoom(const Services &services, PlantView &plantView, SourceChoice &sources, MainWindow &window);

    patchbay::StrandedEncoders &encoders() { return m_encoders; }

Q_SIGNALS:
    /// The account of one is not among those that are known here.
    void accountsRequested();

private:
    void show();
    void show(const patchbay::StrandedEncoder &encoder);
    void showAll(int count);
    void rebindAll();
    std::vector<MessageAction> actionsFor(const patchbay::StrandedEncoder &encoder);
    MessageAction rescue(const QString &label, const patchbay::StrandedEncoder &encoder,
                         const patchbay::JournalThing &stage);
    MessageAction open(const patchbay::StrandedEncoder &encoder);
    void alarm(const patchbay::StrandedEncoder &encoder);
    void tellEnd(const patchbay::StrandedEncoder &encoder, patchbay::CutEnding ending, const QString &stageArn);

    patchbay::StrandedEncoders &m_encoders;
    const patchbay::Plant &m_plant;
    const accounts::AccountStore &m_accounts;
    PlantView &m_plantView;
    SourceChoice &m_sources;
    MainWindow &m_window;
    QStringList m_shown; ///< the messages, in their order
};

} // namespace ui

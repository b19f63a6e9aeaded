// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/PatchRuns.h"
#include "patchbay/plant/Plant.h"
#include "ui/desk/Changes.h"
#include "ui/messages/MessageBar.h"
#include "ui/words/Severity.h"

#include <QHash>
#include <QObject>

#include <map>
#include <optional>

namespace ui {

class MessageBar;
class OutcomeTeller;
struct RebindMessage;

/// What becomes of changes, as messages above the list. GUI thread only.
class ChangeMessages final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChangeMessages)

public:
    using Way = patchbay::PatchRuns::Way;
    ChangeMessages(OutcomeTeller &teller, const Changes &changes, MessageBar &bar, QObject *parent = nullptr);

Q_SIGNALS:
    /// A message has come that a person should not miss.
    void told(const QString &sentence);
    /// In place of a message, where the change's source was closed meanwhile.
    void toldAfterClosing(const QString &sentence, ui::Severity severity);
    /// One that is to be taken back leaves or joins a protected stage: a person is to see that first.
    void previewRequested(const patchbay::Patch &patch);

private:
    struct Waiting {
        patchbay::EncoderId encoder;
        QString sentence;
    };

    void showOutcome(const RebindMessage &outcome);
    void takeBack(Way way, const patchbay::Rebind &undo);
    void follow(const patchbay::PatchRun &run);
    void tellAfterClosing(const RebindMessage &outcome);
    void tellAfterClosing(const patchbay::PatchRun &run);
    void withdrawOutcome(const patchbay::EncoderId &encoder, const QString &sentence, bool hadWayBack);
    void withdrawUnreached();
    bool isReached(const patchbay::EncoderId &encoder) const;
    void setWaiting(const patchbay::EncoderId &encoder, const QString &sentence);
    void showWaiting();
    void followPicture(const patchbay::EncoderId &encoder);
    void stopWaiting();

    patchbay::PatchRuns &m_runs;
    const patchbay::Plant &m_plant;
    const patchbay::LiveMoves &m_moves;
    MessageBar &m_bar;
    std::map<QString, Waiting> m_waiting; ///< by the encoder's ARN
    /// What the latest note says, without that its encoder's picture is missing; nothing: it is not.
    std::optional<Message> m_awaited;
    patchbay::EncoderId m_noted; ///< the encoder that the latest note is about
    QHash<QString, patchbay::SourceId> m_lasting; ///< whose other messages may stand, by the encoder's ARN
};

} // namespace ui

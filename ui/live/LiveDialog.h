// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/Patch.h"
#include "ui/live/LiveSight.h"
#include "ui/widgets/Dialog.h"

#include <QDateTime>

#include <chrono>
#include <optional>

class QLabel;
class QPushButton;
class QTimer;

namespace ui {

class DialogFooter;
class EndpointCheck;
class LiveOptions;
class LiveSince;
struct LiveTerms;
class SentenceLabel;
class StageRecording;
class TallyLabel;

/// What a person has chosen for an encoder that is live.
struct LiveChoice {
    patchbay::Rebind rebind; ///< IfLive::Leave: it has stopped meanwhile, and is to move at once
    std::chrono::seconds idleFor{}; ///< of a wait until it is idle
    QDateTime giveUpAt; ///< of any wait, UTC
    std::optional<patchbay::EncoderId> passedOver = {}; ///< of a cut: it is off air, and is not waited for
    QString undoes = {}; ///< see patchbay::Patch::undoes
};

/// "cam-03 is live": a move was asked for that cannot be made now, and a person says what becomes of it. It changes
/// nothing itself, and follows the plant while it is open: once the encoder has stopped it can be moved at once. Enter
/// has it wait where that is chosen, and cuts nothing; Esc leaves everything as it is. Show it with open().
class LiveDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LiveDialog)

public:
    using Ground = LiveSight::Ground;

    /// The encoder's source is open.
    LiveDialog(const Ground &ground, const LiveMet &met, const LiveTerms &terms, QWidget *parent = nullptr);

    const patchbay::EncoderId &encoder() const { return m_sight.encoder(); }
    /// Whether all is known that it says.
    bool isComplete() const;
    /// Said to who leaves it: nothing was changed, where that is so.
    QString leftAsItIs() const { return m_sight.leftAsItIs(); }

Q_SIGNALS:
    void chosen(const ui::LiveChoice &choice);

protected:
    bool mayEnterPress(const QAbstractButton &button) const override;

private:
    /// What a person who chooses looks at.
    struct Seen {
        bool isLive = false;
        bool isOnAir = false;
        patchbay::StageId on;
        bool operator==(const Seen &) const = default;
    };

    void layOut(const QString &details);
    void follow();
    void compareAddresses();
    void update();
    void lookAnew();
    void updateAct();
    void makeRoom();
    void choose();

    LiveSight m_sight;
    EndpointCheck *m_addresses;
    StageRecording *m_recording;
    LiveSince *m_since;
    TallyLabel *m_tally;
    SentenceLabel *m_sentence;
    SentenceLabel *m_unchanged;
    SentenceLabel *m_besides;
    LiveOptions *m_options;
    QTimer *m_aim;
    std::optional<Seen> m_seen;
    DialogFooter *m_footer;
    QPushButton *m_leave;
    QPushButton *m_act;
};

} // namespace ui

Q_DECLARE_METATYPE(ui::LiveChoice)

// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/Check.h"
#include "ui/widgets/Dialog.h"
#include "ui/words/LiveWords.h"

#include <QDateTime>

#include <chrono>
#include <optional>

class QLabel;
class QPushButton;
class QTimer;

namespace patchbay {
struct Configuration;
class LiveMoves;
class PatchRuns;
class Plant;
} // namespace patchbay

namespace ui {

class DialogFooter;
class EndpointCheck;
class LiveOptions;
struct LiveTerms;
class SentenceLabel;
class StageRecording;
class TallyLabel;

/// What a person has chosen for an encoder that is live.
struct LiveChoice {
    patchbay::Rebind rebind; ///< IfLive::Leave: it has stopped meanwhile, and is to move at once
    std::chrono::seconds idleFor{}; ///< of a wait until it is idle
    QDateTime giveUpAt; ///< of any wait, UTC
    QString undoes = {}; ///< see patchbay::Patch::undoes
};

/// "cam-03 is live": a move was asked for that cannot be made now, and a person says what becomes of it. It changes
/// nothing itself, and follows the plant while it is open: once the encoder has stopped it can be moved at once. Enter
/// and Esc leave everything as it is. Show it with open().
class LiveDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LiveDialog)

public:
    /// What it looks at; all of it outlives it.
    struct Ground {
        const patchbay::Plant &plant;
        const patchbay::PatchRuns &runs;
        const patchbay::LiveMoves &moves;
    };

    /// The encoder's source is open.
    LiveDialog(const Ground &ground, const LiveMet &met, const LiveTerms &terms, QWidget *parent = nullptr);

    const patchbay::EncoderId &encoder() const { return m_rebind.encoder; }
    /// Whether all is known that it says.
    bool isComplete() const;
    /// Said to who leaves it: nothing was changed, where that is so.
    QString leftAsItIs() const;

Q_SIGNALS:
    void chosen(const ui::LiveChoice &choice);

protected:
    bool mayEnterPress(const QAbstractButton &button) const override;

private:
    /// What a person who chooses looks at.
    struct Sight {
        bool isLive = false;
        bool isOnAir = false;
        patchbay::StageId on;
        bool operator==(const Sight &) const = default;
    };

    void layOut(const QString &details);
    void follow();
    patchbay::CheckedRebind check() const;
    LiveNames namesNow() const;
    QString sentence() const;
    QString waitSentence() const;
    QString typedName() const;
    void compareAddresses();
    void update();
    void lookAnew();
    void updateAct();
    void choose();
    const patchbay::Configuration *known() const;
    bool isBelievedLive() const;
    QString whatWasChanged() const;
    bool isLive() const { return m_checked.verdict == patchbay::Verdict::Live; }

    Ground m_ground;
    patchbay::Rebind m_rebind;
    std::optional<patchbay::NotCut> m_notCut;
    QString m_undoes;
    bool m_wasCut;
    QDateTime m_disproved; ///< when a reading was sent that AWS, refusing, has proved wrong; null: none
    patchbay::CheckedRebind m_checked;
    QString m_account; ///< of its source, which may be closed meanwhile
    QString m_name; ///< of the encoder as it was last read
    EndpointCheck *m_addresses;
    StageRecording *m_recording;
    TallyLabel *m_tally;
    SentenceLabel *m_sentence;
    SentenceLabel *m_unchanged;
    SentenceLabel *m_otherWait;
    LiveOptions *m_options;
    QTimer *m_aim;
    std::optional<Sight> m_seen;
    DialogFooter *m_footer;
    QPushButton *m_leave;
    QPushButton *m_act;
};

} // namespace ui

Q_DECLARE_METATYPE(ui::LiveChoice)

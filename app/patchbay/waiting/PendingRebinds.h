// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/Timer.h"
#include "files/Error.h"
#include "patchbay/patch/PatchRuns.h"
#include "patchbay/plant/LiveMoves.h"
#include "patchbay/plant/Plant.h"
#include "patchbay/waiting/PendingRebind.h"
#include "patchbay/waiting/WaitsFile.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace patchbay {

class WaitRounds;
class WaitsInLists;
class WaitsOfRuns;

/// Changes that wait until their encoder stops. An item of a run that ends as live and has IfLive::WaitUntilIdle or
/// WaitForReconnect comes here by itself, on the usual terms; what a person has chosen terms for is added. They last
/// across restarts: then they are unconfirmed. Each is taken as a run of its own, which reads anew; one that turns out
/// to be live again goes on waiting. GUI thread only; outlives the tasks of all sources.
class PendingRebinds final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PendingRebinds)

public:
    /// All of it outlives this; what waits is kept in the folder.
    PendingRebinds(const QString &configDir, Plant &plant, PatchRuns &runs, LiveMoves &moves,
                   QObject *parent = nullptr);
    /// Keeps what was not kept yet.
    ~PendingRebinds() override;

    /// The oldest first.
    const std::vector<PendingRebind> &all() const { return m_all; }
    /// nullptr: nothing waits for it. Valid until changed().
    const PendingRebind *find(const QString &encoderArn) const;
    int count(PendingRebind::State state) const;
    /// Those that go on by themselves, or ask: not the unconfirmed.
    int count() const { return static_cast<int>(m_all.size()) - count(PendingRebind::State::Unconfirmed); }

    /// On which terms a wait begins that has none of its own. Those that wait keep theirs.
    void setTerms(const WaitTerms &terms) { m_terms = terms; }
    const WaitTerms &terms() const { return m_terms; }

    /// What a run is called that takes one: in the journal, and where it is told.
    void setRunName(const QString &name) { m_runName = name; }
    const QString &runName() const { return m_runName; }

    /// In the place of what waited for the same encoder before. Without `since` it begins now; without `giveUpAt` it
    /// ends on the usual terms.
    void add(const PendingRebind &pending);
    /// Does nothing where nothing waits for it. One that is being taken ends as its run does, which writes nothing any
    /// more: it may have moved already.
    void cancel(const QString &encoderArn);
    void cancelAll();
    /// Those of the program's last time go on. What is true is read before any of them is taken.
    void confirm();
    /// They are not wanted any more; nobody is told.
    void forgetUnconfirmed();
    /// It goes on although it asked, with what it asked about as it is now: from the stage where its encoder is, to a
    /// stage that is full or has another address. Does nothing for one that does not ask.
    void goOn(const QString &encoderArn);
    /// While it is held nothing is taken; all go on waiting, also those that are being taken and not sent yet.
    void setHeld(bool isHeld);
    bool isHeld() const { return m_isHeld; }
    /// AWS is being asked, or one is being taken.
    bool isLooking() const;
    /// What waits is in the file, or will be in a moment.
    bool isKept() const { return !m_isNotKept && !m_file.problem(); }
    /// Why it is not known what waited when the program ended last.
    const std::optional<files::Error> &problem() const { return m_file.problem(); }

    // For those who take them.

    /// Changes one that is there; what is kept of it is kept.
    void update(const QString &encoderArn, const std::function<void(PendingRebind &wait)> &change);
    void end(const QString &encoderArn, WaitEnd end);
    /// `refusal`: of Refused.
    void ask(const QString &encoderArn, PendingRebind::Question question,
             const std::optional<RebindResult> &refusal = {});
    /// One that was taken and has not moved, or asked and has no reason to any more: nobody has agreed to anything.
    void goOnWaiting(const QString &encoderArn);
    /// What the lists say of some has changed.
    void follow();

Q_SIGNALS:
    /// What all(), isHeld() and isKept() say.
    void changed();
    /// It does not wait any more.
    void ended(const patchbay::PendingRebind &wait, patchbay::WaitEnd end);
    /// A person has to decide about it.
    void asked(const patchbay::PendingRebind &wait);
    /// What waits is not kept.
    void notKept(const files::Error &error);

private:
    void giveUp();
    void showMoves();
    void change();
    void save();
    PendingRebind *at(const QString &encoderArn);

    Plant &m_plant;
    LiveMoves &m_moves;
    WaitsFile m_file;
    WaitTerms m_terms;
    QString m_runName;
    std::vector<PendingRebind> m_all;
    bool m_isHeld = false;
    bool m_isNotKept = false; ///< and that was said
    async::Timer m_saveSoon;
    async::Timer m_nextEnd;
    std::unique_ptr<WaitsOfRuns> m_ofRuns;
    std::unique_ptr<WaitRounds> m_rounds;
    std::unique_ptr<WaitsInLists> m_inLists;
};

} // namespace patchbay

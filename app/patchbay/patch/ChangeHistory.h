// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/Patch.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QUuid>

#include <functional>
#include <optional>
#include <vector>

namespace patchbay {

/// The changes made from here, as long as the program runs: which can be taken back, and which of those taken back can
/// be made again, as in any editor: each undo goes one step further back, and a new change ends what could be made
/// again in its account and region. What was changed by one run is one step. What somebody else has changed since is
/// neither: only its encoder's changes are forgotten. It asks nobody. GUI thread only.
class ChangeHistory final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChangeHistory)

public:
    enum class Way { Back, Forth };

    /// Whether changes there are offered now.
    using IsOffered = std::function<bool(const SourceId &source)>;
    /// Whether taking this would change anything at the moment.
    using CanBeTaken = std::function<bool(const Rebind &rebind)>;

    /// Each patch has the run that it takes back, and the name of that; one without items is none.
    struct Next {
        Patch patch = {};
        Patch passedOver = {}; ///< the latest of those that are passed over
        int passedOverInAll = 0;
    };

    using QObject::QObject;

    /// What undo, or redo, would do now, in the accounts and regions that are offered: the latest step that is not
    /// `unfinished`, as a whole, the last change first on the way back and last on the way forth; no items when there
    /// is nothing. A change that is under way is not offered again. A step of which nothing can be taken is passed
    /// over; what is next has also what cannot be.
    Next next(
        Way way, const QSet<QUuid> &unfinished, const IsOffered &isOffered,
        const CanBeTaken &canBeTaken = [](const Rebind &) { return true; }) const;
    /// The run that this rebind, which leads that way, takes back; null: it leads nowhere.
    QUuid runBefore(Way way, const Rebind &rebind) const;
    /// Whether this rebind goes that way, be it the next or not.
    bool leads(Way way, const Rebind &rebind) const;
    /// Somebody asked for these, which lead that way: until each is concluded it is under way, and when it succeeds,
    /// be it by another try or late, it is an undo or a redo and no change of its own.
    void begin(Way way, const std::vector<Rebind> &rebinds);
    void begin(Way way, const Rebind &rebind) { begin(way, std::vector{rebind}); }
    /// What became of a change of that run, however it was begun; `name` is the run's.
    void conclude(const RebindResult &result, const QUuid &run, const QString &name = {});
    /// Something else has changed this encoder. True: there was a way back or forth for it, and there is none now.
    bool forget(const EncoderId &encoder);
    /// The encoders there with a way back or forth.
    std::vector<EncoderId> encodersOf(const SourceId &source) const;
    /// All with a way back or forth.
    std::vector<EncoderId> encoders() const;
    /// Its changes are taken back, and made again, through this source from now on: another entry of its AWS account.
    void reachThrough(const SourceId &source, const EncoderId &encoder);

Q_SIGNALS:
    void changed();

private:
    struct Asked {
        Way way = Way::Back;
        Rebind rebind = {};
        bool isUnderWay = false;
    };
    struct Change {
        Rebind rebind;
        QUuid step; ///< the run that made it first
        QUuid run; ///< the one that made it, took it back, or made it again last
        QString name; ///< of that run
    };
    using Changes = std::vector<Change>; ///< as they were made, the latest last

    Changes &of(Way way) { return way == Way::Back ? m_done : m_undone; }
    const Changes &of(Way way) const { return way == Way::Back ? m_done : m_undone; }
    Changes &afterGoing(Way way) { return of(way == Way::Back ? Way::Forth : Way::Back); }
    bool eraseChanges(const QString &arn);
    bool isAsked(Way way, const Change &change) const;
    bool isOpen(Way way, const Change &change, const IsOffered &isOffered) const;
    void note(const Change &change);
    bool passOn(const Asked &wanted, const QUuid &run, const QString &name);
    Patch stepOf(Way way, const QUuid &step, const IsOffered &isOffered) const;
    Changes::const_reverse_iterator latest(Way way, const Rebind &rebind) const;
    static Rebind asked(Way way, const Change &change);

    Changes m_done;
    Changes m_undone;
    QHash<QString, Asked> m_asked; ///< by the encoder's ARN
};

} // namespace patchbay

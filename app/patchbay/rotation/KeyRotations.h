// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/TaskScope.h"
#include "patchbay/lifecycle/ActRuns.h"
#include "patchbay/rotation/Belongings.h"
#include "patchbay/rotation/LateAnswers.h"
#include "patchbay/rotation/RotationFile.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>

namespace patchbay {

class Journal;

/// Stream keys that are being replaced: what has been done of each, through ends of the program, and what is next. The
/// new encoder is made by ActRuns; handing it over and deleting the old one is done by persons, here or anywhere. GUI
/// thread only.
class KeyRotations final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeyRotations)

public:
    /// All of it outlives this; the tasks of all sources have ended when it goes.
    KeyRotations(const QString &configDir, Plant &plant, ActRuns &acts, Journal &journal, const Belongings &belongings);

    /// Those that are not done, the oldest first.
    const std::vector<KeyRotation> &all() const { return m_rotations; }
    /// Or nullptr; valid until the next change.
    const KeyRotation *find(const QUuid &id) const;
    RotationStep stepOf(const KeyRotation &rotation) const { return patchbay::stepOf(rotation, m_plant); }
    /// Nothing was made for it, nor is about to be: nothing is lost when it is given up.
    bool isUntouched(const QUuid &id) const;
    /// Other encoders that look as the new one would: one of them may be it, where an answer got lost.
    std::vector<EncoderId> lookAlikes(const KeyRotation &rotation) const;
    /// Why what was kept by the last start is not known.
    const std::optional<files::Error> &unread() const { return m_file.problem(); }

    /// The encoder's, which is listed; the one that there is already goes on.
    QUuid begin(const EncoderId &encoder);
    /// Makes the new one: with the same settings, which are read first. Does nothing unless that is the step. `name` is
    /// what that is called while it is done, and in the journal.
    void make(const QUuid &id, const QString &name);
    /// Of a run that was to make a new one and did not, a person tries again what was not done: `now` makes it as
    /// `before` was to. Does nothing for another run, nor where the new one is being made already.
    void goOnWith(const ActRun &before, const ActRun &now);
    /// A person says which one is the new one.
    void take(const QUuid &id, const QString &arn);
    /// Nobody goes on with it: both encoders stay as they are.
    void giveUp(const QUuid &id);
    /// Once more what could not be moved along.
    void moveAlong(const QUuid &id);

    /// Returns when nothing of it is under way any more.
    QCoro::Task<> stopAndJoin() { return m_scope.stopAndJoin(); }

Q_SIGNALS:
    /// There is one more or one fewer, or a step is another one.
    void changed();
    /// The settings of the old one could not be read: nothing was made.
    void notRead(const QUuid &id, const aws::Error &error);
    /// The new one was not made, which is certain.
    void notMade(const QUuid &id, const patchbay::ActResult &result);
    /// The old one is gone, and the new one has all that was its.
    void done(const patchbay::KeyRotation &rotation);
    void notMoved(const QUuid &id, const patchbay::Belongings::Failure &failure);
    /// This is not kept, nor what follows: after an end of the program nobody knows of it.
    void notKept(const files::Error &error);

private:
    KeyRotation *at(const QUuid &id);
    void change(const QUuid &id, const std::function<void(KeyRotation &)> &how);
    void remove(const QUuid &id);
    void save();
    QCoro::Task<> readAndMake(QUuid id, QString name, Source *source, QString arn);
    void follow(const QUuid &id, const ActRun &run);
    void look();
    void findOut();
    QCoro::Task<> findOutOf(std::vector<KeyRotation> unknown);
    QCoro::Task<> findOutOf(KeyRotation rotation);
    QCoro::Task<> move(KeyRotation rotation);
    bool isBeingMade(const KeyRotation &rotation) const;

    Plant &m_plant;
    ActRuns &m_acts;
    Journal &m_journal;
    Belongings m_belongings;
    LateAnswers m_late;
    RotationFile m_file;
    std::vector<KeyRotation> m_rotations;
    QHash<QUuid, QUuid> m_ofRuns; ///< which rotation a run of this program's time was to make a new one for
    QHash<QUuid, RotationStep> m_steps; ///< as they were told last
    QSet<QUuid> m_read; ///< whose settings are being read
    QSet<QUuid> m_moved; ///< along; what failed waits for a person
    QTimer m_lookSoon; ///< many rows change together
    bool m_isFindingOut = false;
    bool m_isToFindOut = false; ///< once more: the journal has changed meanwhile
    async::TaskScope m_scope;
};

} // namespace patchbay

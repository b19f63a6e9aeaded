// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/Error.h"
#include "patchbay/patch/Patch.h"
#include "patchbay/plan/PlanStanding.h"
#include "patchbay/scenes/Scene.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>

#include <optional>
#include <vector>

namespace patchbay {

class Plant;
struct ConfigurationChange;

/// The scene that encoders are compared with: the one that was taken last, or that a person has chosen. It looks at
/// what changes in the plant alone, once a turn of the event loop. GUI thread only.
class Plan final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Plan)

public:
    struct Counts {
        int planned = 0;
        int asPlanned = 0; ///< of them
        int unknown = 0; ///< of them

        bool operator==(const Counts &) const = default;
    };

    /// The plant outlives it.
    explicit Plan(Plant &plant, QObject *parent = nullptr);

    bool isChosen() const { return m_scene.has_value(); }
    /// Of the scene; empty without one.
    QString name() const { return m_scene ? m_scene->name : QString(); }
    const std::optional<Scene> &scene() const { return m_scene; }
    void choose(const Scene &scene);
    void clear();

    PlanStanding of(const QString &encoderArn) const { return m_standings.value(encoderArn, PlanStanding::NotPlanned); }
    /// What is planned for it; nullptr: nothing. Valid until chosen().
    const SceneBinding *bindingOf(const QString &encoderArn) const;
    const Counts &counts() const { return m_counts; }
    /// The oldest first.
    const std::vector<PlanProblem> &problems() const { return m_problems; }
    /// What is wrong with one; nullptr: nothing. Valid until standingsChanged().
    const PlanProblem *problemOf(const QString &encoderArn) const;
    /// How many of those that are planned on this stage are as planned, and how many there are; the empty ARN: none.
    Counts countsOn(const QString &stageArn) const { return m_countsOn.value(stageArn); }
    /// What takes those on other stages to where they are planned, in the order of the scene. What is not live stays
    /// so.
    Patch wayThere() const;

Q_SIGNALS:
    /// Another scene is the plan, or none.
    void chosen();
    /// These stand otherwise than before; counts() and problems() with them. Before chosen(), with all of both plans.
    void standingsChanged(const QStringList &encoderArns);
    /// Which scene it is could not be written: the next start knows the one before.
    void notKept(const files::Error &error);

private:
    /// What a source can tell of those that it does not list.
    struct Reach {
        bool isRead = false; ///< one complete list at least
        bool isStale = false;
        std::size_t unreadable = 0; ///< of what it lists

        bool operator==(const Reach &) const = default;
    };

    void connectPlant();
    void take(std::optional<Scene> scene);
    void noteRows(int first, int last);
    void noteChanges(const std::vector<ConfigurationChange> &changes);
    void noteRemoval(const std::vector<int> &rows);
    void noteReach(const SourceId &id);
    void noteAll();
    void lookSoon();
    QStringList look();
    void count(const QString &encoderArn, PlanStanding standing, int by);
    PlanProblem described(const QString &encoderArn, PlanStanding standing) const;

    Plant &m_plant;
    std::optional<Scene> m_scene;
    QHash<QString, std::size_t> m_bindings; ///< by the encoder's ARN: where in the scene
    QSet<QString> m_stages; ///< of the plan
    QHash<QString, PlanStanding> m_standings; ///< by the encoder's ARN; what is not there is not planned
    QHash<QString, PlanProblem> m_problemOf; ///< the same of those that have one, also while that is not known
    std::vector<PlanProblem> m_problems;
    Counts m_counts;
    QHash<QString, Counts> m_countsOn; ///< by the ARN of the stage that is planned
    QHash<SourceId, Reach> m_reach;
    QSet<QString> m_unseen; ///< have changed since it looked
    bool m_looksSoon = false;
};

} // namespace patchbay

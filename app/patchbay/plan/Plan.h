// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/scenes/Scene.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>

#include <optional>
#include <vector>

namespace patchbay {

/// What an encoder does, against what the plan says of it.
enum class PlanStanding {
    NotPlanned, ///< nothing is planned for it, and it is live on no stage of the plan
    AsPlanned, ///< live on its stage; or on no stage, if that is the plan
    OneLeg, ///< on its stage, but of a pair one of two
    Missing, ///< bound to its stage, and nothing arrives from it
    WrongStage, ///< bound to another stage than planned, live or not
    Unexpected, ///< live on a stage of the plan, which says nothing of it
    Gone, ///< planned, and not in any list that was read
    Unknown, ///< planned, and no answer for a while
};

/// Whether a person has to do something about it.
constexpr bool isProblem(PlanStanding standing)
{
    return standing != PlanStanding::NotPlanned && standing != PlanStanding::AsPlanned
        && standing != PlanStanding::Unknown;
}

/// One that is not as planned.
struct PlanProblem {
    QString encoderArn;
    QString encoderName; ///< as listed, or of one that is gone as the plan has it
    PlanStanding standing = PlanStanding::Missing;
    QString plannedStage; ///< the ARN; empty: none
    QString stage; ///< where it is now; empty: nowhere
    QDateTime since; ///< UTC: when it was first seen so

    bool operator==(const PlanProblem &) const = default;
};

/// The scene that encoders are compared with: the one that was taken last, or that a person has chosen. GUI thread
/// only.
class Plan final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Plan)

public:
    struct Counts {
        int planned = 0;
        int asPlanned = 0; ///< of them
        int unknown = 0; ///< of them
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
    /// What is planned for it; nullptr: nothing. Valid until changed().
    const SceneBinding *bindingOf(const QString &encoderArn) const;
    const Counts &counts() const { return m_counts; }
    /// The oldest first.
    const std::vector<PlanProblem> &problems() const { return m_problems; }

Q_SIGNALS:
    /// Another scene is the plan, or none.
    void chosen();
    /// These stand otherwise than before; counts() and problems() with them.
    void standingsChanged(const QStringList &encoderArns);

private:
    void lookSoon();
    void look();
    PlanStanding standingOf(const QString &encoderArn) const;
    PlanProblem problemOf(const QString &encoderArn, PlanStanding standing) const;

    Plant &m_plant;
    std::optional<Scene> m_scene;
    QHash<QString, std::size_t> m_bindings; ///< by the encoder's ARN: where in the scene
    QSet<QString> m_stages; ///< of the plan
    QHash<QString, PlanStanding> m_standings; ///< by the encoder's ARN; what is not there is not planned
    std::vector<PlanProblem> m_problems;
    Counts m_counts;
    bool m_looksSoon = false;
};

} // namespace patchbay

// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/rotation/KeyRotations.h"
#include "ui/widgets/Dialog.h"

#include <QTimer>

#include <optional>

class QLabel;
class QVBoxLayout;

namespace patchbay {
class Plant;
}

namespace ui {

class SentenceLabel;
class StepRow;

/// The steps in which an encoder's stream key is replaced: what is done, and the button of what is next. It can be
/// closed at any step, and opened again later; the list can be used meanwhile. GUI thread only.
class RotationDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RotationDialog)

public:
    /// Both outlive it. Of a rotation that is not done.
    RotationDialog(const patchbay::Plant &plant, patchbay::KeyRotations &rotations, const QUuid &id,
                   QWidget *parent = nullptr);

    const QUuid &id() const { return m_id; }
    /// Why the last step did not go on; empty: it may.
    void showProblem(const QString &sentence);

Q_SIGNALS:
    void handOverRequested(const patchbay::EncoderId &encoder);
    void deletionRequested(const patchbay::EncoderId &encoder);

protected:
    bool mayEnterPress(const QAbstractButton &button) const override;

private:
    void layOut();
    QWidget *makeFooter();
    void askToGiveUp();
    void update();
    void updateMake(const patchbay::KeyRotation &rotation, patchbay::RotationStep step);
    void updateAfterMaking(const patchbay::KeyRotation &rotation, patchbay::RotationStep step);
    void offerLookAlikes(const patchbay::KeyRotation &rotation, patchbay::RotationStep step);
    void showDone();
    bool isReadOnly() const;
    QString makeSentence(const patchbay::KeyRotation &rotation) const;
    QString deleteSentence(const patchbay::KeyRotation &rotation, patchbay::RotationStep step) const;

    const patchbay::Plant &m_plant;
    patchbay::KeyRotations &m_rotations;
    QUuid m_id;
    patchbay::SourceId m_source;
    QLabel *m_heading;
    SentenceLabel *m_meaning;
    SentenceLabel *m_problem;
    StepRow *m_make;
    QWidget *m_lookAlikes; ///< of which one may be the new one already
    QVBoxLayout *m_lookAlikeRows;
    StepRow *m_handOver;
    StepRow *m_wait;
    StepRow *m_delete;
    QPushButton *m_giveUp = nullptr;
    QPushButton *m_leave = nullptr;
    std::optional<patchbay::RotationStep> m_step; ///< that is shown
    QList<patchbay::EncoderId> m_offered; ///< as the rows are
    QTimer m_updateSoon; ///< many rows change together
};

} // namespace ui

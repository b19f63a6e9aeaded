// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/lifecycle/Act.h"
#include "ui/participants/ParticipantsReader.h"
#include "ui/widgets/Dialog.h"

#include <functional>

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace ui {

class DialogFooter;

/// Who is on a stage: encoders by their names, guests by their user IDs, those who publish first. It reads again and
/// again while it is open. It disconnects nobody itself: it asks for the question.
class ParticipantsDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ParticipantsDialog)

public:
    /// `words` says in a sentence or two what an error of a source means.
    using Words = std::function<QString(const patchbay::Source &, const aws::Error &)>;

    /// The plant outlives it. It deletes itself once it is closed.
    ParticipantsDialog(patchbay::Plant &plant, patchbay::StageId stage, Words words, QWidget *parent = nullptr);

    /// Somebody has come or gone from here.
    void readAgain() { m_reader.readNow(); }
    /// As if a person had chosen the first and pressed the button.
    void askAboutFirst();
    /// All that can be known is shown.
    bool isComplete() const { return m_reader.isComplete(); }

Q_SIGNALS:
    void disconnectRequested(const patchbay::Disconnection &disconnection);

protected:
    bool mayEnterPress(const QAbstractButton &button) const override;

private:
    void layOut();
    void update();
    void fill(QTreeWidgetItem &item, const ivs::ParticipantSummary &participant) const;
    void showProblem();
    void followSelection();
    std::optional<patchbay::EncoderId> encoderOf(const ivs::ParticipantSummary &participant) const;
    QString nameOf(const ivs::ParticipantSummary &participant) const;
    const ivs::ParticipantSummary *selected() const;
    QString obstacle() const;
    QString summaryText() const;

    patchbay::Plant &m_plant;
    patchbay::StageId m_stage;
    Words m_words;
    ParticipantsReader m_reader;
    QString m_chosen; ///< the participant ID of who was selected last
    QLabel *m_heading;
    QLabel *m_summary;
    QTreeWidget *m_table;
    QLabel *m_problem;
    DialogFooter *m_footer;
    QPushButton *m_disconnect;
};

} // namespace ui

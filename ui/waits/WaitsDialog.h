// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/Dialog.h"

#include <QStringList>
#include <QTimer>

#include <functional>
#include <vector>

class QCheckBox;
class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace patchbay {
class LiveMoves;
class PendingRebinds;
class Plant;
struct EncoderId;
struct LiveMove;
struct PendingRebind;
struct StageId;
} // namespace patchbay

namespace ui {

class DialogFooter;
struct WaitRow;

/// All changes that wait until their encoder stops: what each waits for, since when it has been idle, until when; and
/// those whose encoder is cut once another one is back. They can be cancelled, held, and those that ask be answered. It
/// deletes itself once it is closed. GUI thread only.
class WaitsDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WaitsDialog)

public:
    /// Encoders that are to be cut once another one is back, which wait as well: who knows them and outlives the
    /// dialog, whether one can still be left as it is, and what leaves it so.
    struct Turns {
        const patchbay::LiveMoves &moves;
        std::function<bool(const patchbay::EncoderId &encoder)> isInTurn;
        std::function<void(const patchbay::EncoderId &encoder)> leave;
    };

    /// All of it outlives it.
    WaitsDialog(patchbay::PendingRebinds &waits, Turns turns, const patchbay::Plant &plant, QWidget *parent = nullptr);

    /// As if a person had chosen this one.
    void select(const QString &encoderArn);

Q_SIGNALS:
    /// Another stage is to be chosen for it.
    void stageRequested(const patchbay::EncoderId &encoder, const patchbay::StageId &stage);
    /// Why AWS refused its change is to be told in full.
    void detailsRequested(const QString &encoderArn);

protected:
    bool mayEnterPress(const QAbstractButton &button) const override;

private:
    void layOut();
    void update();
    void setRowCount(int count);
    void fill(QTreeWidgetItem &item, const WaitRow &row) const;
    std::vector<patchbay::LiveMove> turns() const;
    void cancelAll();
    QString summary() const;
    QString waitsSummary() const;
    void followSelection();
    const patchbay::PendingRebind *current() const;
    QStringList selected() const;
    void cancelSelected();
    void goOn();
    void chooseStage();

    patchbay::PendingRebinds &m_waits;
    Turns m_turns;
    const patchbay::Plant &m_plant;
    QLabel *m_heading;
    QLabel *m_summary;
    QTreeWidget *m_table;
    QCheckBox *m_hold;
    DialogFooter *m_footer;
    QPushButton *m_details;
    QPushButton *m_chooseStage;
    QPushButton *m_goOn;
    QPushButton *m_cancelAll;
    QPushButton *m_cancel;
    QTimer m_second; ///< how long an encoder has been idle goes on
};

} // namespace ui

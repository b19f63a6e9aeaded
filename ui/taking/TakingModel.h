// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/PatchRun.h"
#include "patchbay/plant/Source.h"
#include "ui/tally/ShownMoves.h"

#include <QAbstractTableModel>
#include <QPointer>

namespace patchbay {
class Plant;
}

namespace ui {

/// The items of a run: what each is about, and what it is doing or has come to. GUI thread only.
class TakingModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TakingModel)

public:
    /// Those after State are for a table that is kept.
    enum class Column { Encoder, From, To, State, Reason, Arn, Account, Region, RequestId };
    static constexpr int shownColumns = 4;
    static constexpr int columnCountOf = 9;

    /// The run may go before it; the others outlive it.
    TakingModel(patchbay::PatchRun &run, const patchbay::Plant &plant, const patchbay::LiveMoves &moves,
                QObject *parent = nullptr);

    /// How many were cut for this and are not back yet, also once all its items have ended.
    int notBackYet() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void update(int row);
    void updateMove(const QString &encoderArn);
    const patchbay::LiveMove *moveOf(int row) const;

    /// As they were called when the run began: afterwards the plant may not have them any more.
    struct Names {
        QString encoder;
        QString from;
        QString to;
        patchbay::Source::Identity source;
    };

    QString text(int row, Column column) const;
    QString reason(int row) const;
    QString stateToolTip(int row) const;

    QVariant icon(int row) const;
    static QString requestId(const patchbay::PatchRun::Item &item);
    QString stateWord(int row) const;

    QPointer<patchbay::PatchRun> m_run;
    ShownMoves m_moves;
    std::vector<Names> m_names;
};

} // namespace ui

// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/PatchRun.h"

#include <QObject>
#include <QString>

#include <functional>

class QTreeView;

namespace ui {

class LeftOfRun;

/// In the rows of a run whose encoders were live: one that waits until it stops can have that ended, one that stays can
/// be let wait, or be disconnected. GUI thread only.
class RowButtons final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RowButtons)

public:
    /// What is done elsewhere.
    struct Acts {
        std::function<void(const patchbay::EncoderId &encoder)> cancelWait = {};
        std::function<void(patchbay::PatchRun &run, int index)> wait = {};
        std::function<void(const patchbay::PatchRun &run, int index)> disconnect = {}; ///< a person is asked first
    };

    /// The rows are those of the run, in this column there is room. All of it outlives this.
    RowButtons(patchbay::PatchRun &run, const LeftOfRun &left, QTreeView &rows, int column, const Acts &acts);

    /// Some are the matter of a later run.
    void updateAll();

private:
    enum class Offer { Nothing, CancelWait, WaitOrDisconnect };

    void update(int row);
    Offer offerIn(int row) const;
    QWidget *makePlace(int row, Offer offer);
    QWidget *makeButton(const QString &text, const QString &accessibleName, const QString &hint,
                        const std::function<void()> &act);

    patchbay::PatchRun &m_run;
    const LeftOfRun &m_left;
    QTreeView &m_rows;
    int m_column;
    const Acts &m_acts;
};

} // namespace ui

// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/PatchRun.h"

#include <QObject>

#include <functional>

class QTreeView;

namespace ui {

/// In the rows of a run whose encoders wait until they stop: a button that ends the wait. GUI thread only.
class WaitButtons final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WaitButtons)

public:
    using Cancel = std::function<void(const patchbay::EncoderId &encoder)>;

    /// The rows are those of the run, in this column there is room. Run and cancel outlive it.
    WaitButtons(patchbay::PatchRun &run, QTreeView &rows, int column, const Cancel &cancel);

private:
    void update(int row);

    patchbay::PatchRun &m_run;
    QTreeView &m_rows;
    int m_column;
    const Cancel &m_cancel;
};

} // namespace ui

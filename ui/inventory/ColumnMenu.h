// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMenu>

class QHeaderView;

namespace ui {

/// Shows and hides columns of a table; the `fixed` ones always stay. For the header's context menu and the menu
/// bar.
class ColumnMenu final : public QMenu {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ColumnMenu)

public:
    explicit ColumnMenu(QHeaderView &header, QList<int> fixed, QWidget *parent = nullptr);

Q_SIGNALS:
    void defaultsRequested();

private:
    void fill();

    QHeaderView &m_header;
    QList<int> m_fixed;
};

} // namespace ui

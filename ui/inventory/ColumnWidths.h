// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <functional>

class QHeaderView;

namespace ui {

/// Gives the columns the room there is, until a person sets a width with the mouse: from then on all widths are theirs.
class ColumnWidths final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ColumnWidths)

public:
    /// A column's width, in pixels, when there is no room to spare.
    using LeastWidth = std::function<int(int column)>;

    ColumnWidths(QHeaderView &header, LeastWidth leastWidth, QObject *parent = nullptr);

    bool areOwn() const { return m_areOwn; }
    void setOwn(bool own) { m_areOwn = own; }
    /// Shares out `room`, in pixels, unless the widths are a person's own.
    void fit(int room);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void noteResize(int column, int before, int after);

    QHeaderView &m_header;
    LeastWidth m_leastWidth;
    int m_room = 0;
    bool m_areOwn = false;
    bool m_isFitting = false;
    bool m_isHeld = false; ///< a button of the mouse is down on the header
};

} // namespace ui

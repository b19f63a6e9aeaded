// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace ui {

class RegionBox;

/// The regions of an account, in its order, to add to and to take from. A region that is typed is added with Return, by
/// the button, or when the field is left, if it can be one.
class RegionList final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RegionList)

public:
    explicit RegionList(QWidget *parent = nullptr);

    QStringList regions() const;
    /// Shows these; what was typed and not added is dropped.
    void setRegions(const QStringList &regions);

    /// Why there is none, or why what is typed is not added; empty: neither is so.
    QString reason() const;

    /// Puts a region where one is typed, without adding it.
    void type(const QString &region);
    /// The field in which one is typed has the focus, what it holds selected.
    void showField();

    /// `hint`: why it can't be changed.
    void setEditable(bool editable, const QString &hint);

    /// The one in which a region is typed: where the label leads that stands beside all this.
    QWidget *field() const;

Q_SIGNALS:
    /// A person added, removed or moved one.
    void edited();
    /// What is typed is another, and not added yet.
    void typed();

private:
    void makeButtons();
    void add();
    void remove();
    void moveUp();
    void updateButtons();

    QListWidget *m_list;
    RegionBox *m_box;
    QPushButton *m_add;
    QPushButton *m_remove;
    QPushButton *m_up;
    bool m_editable = true;
};

} // namespace ui

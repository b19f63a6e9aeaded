// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/Dialog.h"

class QLabel;
class QPushButton;
class QTableView;

namespace accounts {
class ProfileFiles;
}

namespace ui {

class FoundRows;
class ProfilesModel;

/// The profiles of AWS's shared files, to find and choose one of them for a new account; what is wrong with one is said
/// where it stands. accepted() means chosen. Show it with open().
class ProfileDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProfileDialog)

public:
    /// `files` outlives it.
    explicit ProfileDialog(const accounts::ProfileFiles &files, QWidget *parent = nullptr);

    /// The name of the one that is chosen; empty: none.
    QString profile() const;

private:
    QTableView *makeTable();
    void update();
    void choose();

    const accounts::ProfileFiles &m_files;
    ProfilesModel *m_model;
    FoundRows *m_found;
    QTableView *m_table;
    QLabel *m_sentence;
    QPushButton *m_add;
};

} // namespace ui

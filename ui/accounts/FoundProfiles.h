// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <functional>

class QGridLayout;
class QLabel;

namespace accounts {
struct Profile;
class ProfileFiles;
} // namespace accounts

namespace ui {

/// The profiles of AWS's shared files on the welcome page: how one signs in, where, and a button for those that can be
/// used; as the files are now.
class FoundProfiles final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FoundProfiles)

public:
    /// More are found in a dialog.
    static constexpr int most = 8;

    struct Acts {
        std::function<void(const QString &profile)> use;
        std::function<void()> chooseOfAll; ///< there are more than are shown
    };

    /// `files` outlives it.
    FoundProfiles(const accounts::ProfileFiles &files, Acts acts, QWidget *parent = nullptr);

private:
    QWidget *beforeRows() const;
    void fill();
    void addRow(QGridLayout &grid, const accounts::Profile &profile);

    const accounts::ProfileFiles &m_files;
    Acts m_acts;
    QWidget *m_rows = nullptr;
};

} // namespace ui

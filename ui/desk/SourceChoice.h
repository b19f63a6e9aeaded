// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/AccountStore.h"
#include "patchbay/plant/Ids.h"

#include <QObject>

#include <functional>

namespace files {
class Settings;
}

namespace ui {

class AccountChooser;
class MainWindow;
class PlantView;

/// Which sources the window shows: chosen beside the filter, kept for the next start, named in the title. While there
/// are none, the window has the welcome page.
class SourceChoice final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SourceChoice)

public:
    /// All of it outlives this.
    SourceChoice(const accounts::AccountStore &accounts, files::Settings &settings, AccountChooser &chooser,
                 PlantView &plantView, MainWindow &window);

    /// What is there while nothing is shown; made when it is needed, a view of the window from then on.
    void setWelcome(std::function<QWidget *()> make) { m_makeWelcome = std::move(make); }

    /// Shows an account's configurations in a region; asks for the region when there is none; the welcome page when
    /// the account is not known.
    void open(const QUuid &account, const QString &region);
    /// The account that AWS's variables are, where there is one.
    void openEnvironment();
    /// Shows these together; those whose account is not known are left out. Without any, nothing changes.
    void show(const QList<patchbay::SourceId> &sources);
    bool isShowing(const QUuid &account) const;
    /// From now on nothing else is shown.
    void end();
    /// Shows what there is to see: of the sources, of the journal, which needs none, or the welcome page.
    void showWhatThereIs();

Q_SIGNALS:
    /// Another view is shown, or other sources in it.
    void changed();

private:
    void showView(QWidget *view);
    QWidget *welcome();
    void askForRegion(const accounts::Account &account);
    void forget(const accounts::Account &removed);
    void updateTitle();
    QString title() const;

    const accounts::AccountStore &m_accounts;
    files::Settings &m_settings;
    AccountChooser &m_chooser;
    PlantView &m_plantView;
    MainWindow &m_window;
    std::function<QWidget *()> m_makeWelcome;
    QWidget *m_welcome = nullptr;
    bool m_hasEnded = false;
};

} // namespace ui

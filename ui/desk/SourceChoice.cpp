// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/SourceChoice.h"

#include "text/Isolate.h"
#include "ui/desk/AccountChooser.h"
#include "ui/desk/PlantView.h"
#include "ui/inventory/InventoryView.h"
#include "ui/messages/MessageBar.h"
#include "ui/settings/LastShown.h"
#include "ui/window/MainWindow.h"
#include "ui/words/SourceContext.h"
#include "ui/words/WorldWords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString regionMessage = u"region"_s;

/// Whose service all of them are of; AWS's own where they differ.
aws::World commonWorld(const std::vector<const patchbay::Source *> &sources)
{
    if (sources.empty())
        return {};
    const aws::World &first = sources.front()->identity().world;
    const bool isCommon = std::ranges::all_of(
        sources, [&first](const patchbay::Source *source) { return source->identity().world == first; });
    return isCommon ? first : aws::World();
}

} // namespace

SourceChoice::SourceChoice(const accounts::AccountStore &accounts, files::Settings &settings, AccountChooser &chooser,
                           PlantView &plantView, MainWindow &window)
    : m_accounts(accounts)
    , m_settings(settings)
    , m_chooser(chooser)
    , m_plantView(plantView)
    , m_window(window)
{
    window.addView(&plantView);
    connect(&chooser, &AccountChooser::chosen, this, &SourceChoice::show);
    connect(&accounts, &accounts::AccountStore::removed, this, &SourceChoice::forget);
    connect(&plantView.shownSources(), &ShownSources::changed, this, &SourceChoice::updateTitle);
}

void SourceChoice::open(const QUuid &account, const QString &region)
{
    const accounts::Account *const known = m_accounts.find(account);
    if (known && !region.isEmpty())
        return show({{account, region}});
    if (m_hasEnded)
        return;
    m_plantView.showSources({});
    m_chooser.setCurrent(known ? QList{patchbay::SourceId{account, {}}} : QList<patchbay::SourceId>());
    showWhatThereIs();
    m_window.notices().clear(regionMessage);
    if (known)
        askForRegion(*known);
}

void SourceChoice::openEnvironment()
{
    const auto &accounts = m_accounts.accounts();
    const auto environment = std::ranges::find_if(accounts, &accounts::Account::isEnvironment);
    if (environment != accounts.end())
        open(environment->id, environment->firstRegion());
}

void SourceChoice::show(const QList<patchbay::SourceId> &asked)
{
    QList<patchbay::SourceId> sources;
    std::ranges::copy_if(asked, std::back_inserter(sources), [this](const patchbay::SourceId &id) {
        return m_accounts.find(id.account) && !id.region.isEmpty();
    });
    if (m_hasEnded || sources.isEmpty())
        return;
    m_window.notices().clear(regionMessage);
    m_chooser.setCurrent(sources);
    keepShown(m_settings, sources);
    m_plantView.showSources(sources);
    showWhatThereIs();
    m_plantView.inventoryView().takeFocus();
}

bool SourceChoice::isShowing(const QUuid &account) const
{
    return std::ranges::any_of(m_plantView.shown(),
                               [&account](const patchbay::SourceId &id) { return id.account == account; });
}

void SourceChoice::end()
{
    m_hasEnded = true;
    m_chooser.setEnabled(false);
}

void SourceChoice::showWhatThereIs()
{
    const bool isPlant = !m_plantView.shown().isEmpty() || m_plantView.view() == View::Journal;
    showView(isPlant ? &m_plantView : welcome());
}

void SourceChoice::showView(QWidget *view)
{
    m_window.showView(view);
    updateTitle();
    Q_EMIT changed();
}

QWidget *SourceChoice::welcome()
{
    if (!m_welcome) {
        m_welcome = m_makeWelcome();
        m_window.addView(m_welcome);
    }
    m_welcome->setFocus();
    return m_welcome;
}

void SourceChoice::askForRegion(const accounts::Account &account)
{
    Message message;
    message.id = regionMessage;
    message.sentence = text::filled(tr("%1 has no region of its own. Choose one beside its name."), account.name);
    message.actions.push_back({tr("Choose a re&gion"), [this] { m_chooser.openRegions(); }});
    message.dismissible = false;
    m_window.notices().showMessage(message);
    m_chooser.focusRegions();
}

void SourceChoice::forget(const accounts::Account &removed)
{
    if (!isShowing(removed.id))
        return;
    QList<patchbay::SourceId> others = m_plantView.shown();
    others.removeIf([&removed](const patchbay::SourceId &id) { return id.account == removed.id; });
    if (others.isEmpty())
        open({}, {});
    else
        show(others);
    m_window.showNotice(text::filled(tr("%1 was removed here. That changes nothing in AWS."), removed.name),
                        Severity::Note);
}

void SourceChoice::updateTitle()
{
    const bool isPlant = m_window.view() == &m_plantView;
    const ShownSources &shown = m_plantView.shownSources();
    if (isPlant && shown.haveManyWorlds())
        m_chooser.setManyWorlds();
    else
        m_chooser.setWorld(isPlant ? commonWorld(shown.open()) : aws::World());
    m_window.setWindowTitle(isPlant ? title() : tr("IVS Patchbay"));
}

QString SourceChoice::title() const
{
    const auto &shown = m_plantView.shown();
    const ShownSources &sources = m_plantView.shownSources();
    const QString sign = sources.haveManyWorlds() ? signOfMany() : signOf(commonWorld(sources.open()));
    const auto ofService = [&sign](const QString &what) {
        return sign.isEmpty() ? text::filled(tr("%1 – IVS Patchbay"), what)
                              : text::filled(tr("%1 · %2 – IVS Patchbay"), what, sign);
    };
    if (shown.size() > 1)
        return ofService(tr("%Ln sources", nullptr, int(shown.size())));
    const accounts::Account *const account = shown.isEmpty() ? nullptr : m_accounts.find(shown.constFirst().account);
    return account ? ofService(sourceName(account->name, shown.constFirst().region)) : tr("IVS Patchbay");
}

} // namespace ui

// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/AccountChooser.h"

#include "ivs/Regions.h"
#include "text/Isolate.h"
#include "ui/appearance/ElidedField.h"
#include "ui/appearance/Icon.h"
#include "ui/appearance/ScreenRoom.h"
#include "ui/world/WorldSign.h"

#include <QAbstractItemView>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStyleOptionComboBox>
#include <QStylePainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// A name may have any length; the filter stands beside it.
constexpr int widestNameInCharacters = 28;

/// Opens its list with Return too, which does nothing in a box otherwise. Shows that a name goes on; QComboBox cuts it
/// off (Qt 6.4), and writes what is to be chosen in the colour of fields.
class NameBox final : public QComboBox {
public:
    using QComboBox::QComboBox;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            showPopup();
        else
            QComboBox::keyPressEvent(event);
    }

    void paintEvent(QPaintEvent *) override
    {
        QStylePainter painter(this);
        painter.setPen(palette().color(QPalette::Text));
        QStyleOptionComboBox option;
        initStyleOption(&option);
        painter.drawComplexControl(QStyle::CC_ComboBox, option);
        if (currentIndex() < 0)
            option.currentText = placeholderText();
        const QRect room = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
        const int margins = 2 * style()->pixelMetric(QStyle::PM_DefaultFrameWidth, &option, this);
        option.currentText = fontMetrics().elidedText(option.currentText, Qt::ElideRight, room.width() - margins);
        painter.drawControl(QStyle::CE_ComboBoxLabel, option);
    }
};

} // namespace

AccountChooser::AccountChooser(const accounts::AccountStore &accounts, QWidget *parent)
    : QWidget(parent)
    , m_accounts(accounts)
    , m_account(new NameBox(this))
    , m_region(new NameBox(this))
    , m_world(new WorldSign({}, this))
{
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_account);
    row->addWidget(m_region);
    row->addWidget(m_world);
    m_account->setAccessibleName(tr("Account"));
    m_account->setAccessibleDescription(tr("Account")); // on Linux the name is what is chosen
    m_account->setPlaceholderText(tr("Choose an account"));
    m_account->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_account->setMaximumWidth(fontMetrics().averageCharWidth() * widestNameInCharacters);
    m_region->setAccessibleName(tr("Region"));
    m_region->setToolTip(tr("Region"));
    m_region->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_account, &QComboBox::activated, this, &AccountChooser::chooseAccount);
    connect(m_region, &QComboBox::activated, this, &AccountChooser::chooseRegion);
    connect(&m_accounts, &accounts::AccountStore::added, this, &AccountChooser::listAccounts);
    connect(&m_accounts, &accounts::AccountStore::changed, this, &AccountChooser::listAccounts);
    connect(&m_accounts, &accounts::AccountStore::removed, this, &AccountChooser::listAccounts);
    listAccounts();
}

void AccountChooser::listAccounts()
{
    m_account->clear();
    for (const accounts::Account &account : m_accounts.accounts())
        m_account->addItem(text::isolated(account.name), account.id);
    if (m_account->count() > 0)
        m_account->insertSeparator(m_account->count());
    m_account->addItem(icon(IconName::Accounts), tr("Accounts…"));
    const int room = screenRoom(*this).width() / 2;
    m_account->view()->setMinimumWidth(std::min(m_account->view()->sizeHintForColumn(0), room));
    showCurrent();
    listRegions();
}

void AccountChooser::showCurrent()
{
    m_account->setCurrentIndex(m_account->findData(m_current));
    const accounts::Account *const known = m_accounts.find(m_current);
    m_account->setToolTip(known ? plainToolTip(text::filled(tr("Account: %1"), known->name)) : tr("Account"));
}

void AccountChooser::setCurrent(const QUuid &account, const QString &region)
{
    m_current = account;
    m_currentRegion = region;
    if (!region.isEmpty())
        m_lastRegions[account] = region;
    showCurrent();
    listRegions();
}

/// Those of the account first, then the others there are.
void AccountChooser::listRegions()
{
    m_region->clear();
    m_region->setEnabled(!m_current.isNull());
    if (m_current.isNull())
        return;
    const accounts::Account *const known = m_accounts.find(m_current);
    QStringList own = known ? known->regions : QStringList();
    const bool isDemo = known && known->isDemo(); // it is in its regions only
    QStringList others = isDemo ? QStringList() : ivs::knownRegions();
    others.removeIf([&own](const QString &each) { return own.contains(each); });
    if (!m_currentRegion.isEmpty() && !own.contains(m_currentRegion) && !others.contains(m_currentRegion))
        own.append(m_currentRegion);
    m_region->addItems(own);
    if (!own.isEmpty() && !others.isEmpty())
        m_region->insertSeparator(m_region->count());
    m_region->addItems(others);
    m_region->setPlaceholderText(tr("Choose a region"));
    m_region->setCurrentIndex(m_region->findText(m_currentRegion));
}

void AccountChooser::setWorld(const aws::World &world)
{
    m_world->setWorld(world);
}

void AccountChooser::focusRegions()
{
    m_region->setFocus(Qt::ShortcutFocusReason);
}

void AccountChooser::openRegions()
{
    focusRegions();
    m_region->showPopup();
}

void AccountChooser::chooseAccount(int index)
{
    const QUuid account = m_account->itemData(index).toUuid();
    m_account->setCurrentIndex(m_account->findData(m_current));
    const accounts::Account *const known = m_accounts.find(account);
    if (!known)
        Q_EMIT manageRequested();
    else if (account != m_current)
        Q_EMIT chosen(account, regionToOpen(*known));
}

/// The one that was open last, as long as the account has it.
QString AccountChooser::regionToOpen(const accounts::Account &account) const
{
    const QString last = m_lastRegions.value(account.id);
    return account.regions.isEmpty() || account.regions.contains(last) ? last : account.firstRegion();
}

void AccountChooser::chooseRegion(int index)
{
    Q_EMIT chosen(m_current, m_region->itemText(index));
}

} // namespace ui

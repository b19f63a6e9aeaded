// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/AccountChooser.h"

#include "ivs/Regions.h"
#include "text/Isolate.h"
#include "ui/appearance/Icon.h"
#include "ui/desk/SourcesDialog.h"
#include "ui/widgets/ElidedField.h"
#include "ui/widgets/ScreenRoom.h"
#include "ui/widgets/WorldSign.h"

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
constexpr int widestNameInCharacters = 20;

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

const QString allEntry = u"all"_s;
const QString severalEntry = u"several"_s;

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
    if (all().size() > 1) {
        m_account->insertSeparator(m_account->count());
        m_account->addItem(tr("All sources"), allEntry);
        m_account->addItem(tr("Several…"), severalEntry);
    }
    if (m_account->count() > 0)
        m_account->insertSeparator(m_account->count());
    m_account->addItem(icon(IconName::Accounts), tr("Accounts…"));
    const int room = screenRoom(*this).width() / 2;
    m_account->view()->setMinimumWidth(std::min(m_account->view()->sizeHintForColumn(0), room));
    showCurrent();
    showRegions();
}

QUuid AccountChooser::account() const
{
    const bool isOne = std::ranges::all_of(
        m_current, [this](const patchbay::SourceId &source) { return source.account == m_current.first().account; });
    return isOne && !m_current.isEmpty() ? m_current.first().account : QUuid();
}

/// In the regions it has; one that has none, where it is open.
QList<patchbay::SourceId> AccountChooser::allOf(const accounts::Account &known) const
{
    QList<patchbay::SourceId> sources;
    for (const QString &region : known.regions)
        sources.append({known.id, region});
    for (const patchbay::SourceId &source : m_current) {
        if (known.regions.isEmpty() && source.account == known.id && !source.region.isEmpty())
            sources.append(source);
    }
    return sources;
}

QList<patchbay::SourceId> AccountChooser::all() const
{
    QList<patchbay::SourceId> sources;
    for (const accounts::Account &known : m_accounts.accounts())
        sources += allOf(known);
    return sources;
}

void AccountChooser::showCurrent()
{
    const accounts::Account *const known = m_accounts.find(account());
    m_account->setCurrentIndex(known ? m_account->findData(known->id) : -1);
    m_account->setPlaceholderText(m_current.size() < 2 ? tr("Choose an account")
                                      : m_current.size() == all().size()
                                      ? tr("All sources")
                                      : tr("%L1 of %Ln sources", nullptr, int(all().size())).arg(m_current.size()));
    m_account->setToolTip(known                      ? plainToolTip(text::filled(tr("Account: %1"), known->name))
                              : m_current.size() > 1 ? plainToolTip(namesOf(m_current))
                                                     : tr("Account"));
    describe(*m_account, tr("Account"));
}

/// On Linux a box's name is its chosen entry. Where there is none, assistive technology would be told nothing of what
/// stands there instead.
void AccountChooser::describe(QComboBox &box, const QString &what)
{
    box.setAccessibleDescription(
        box.currentIndex() < 0 ? text::filled(tr("%1: %2", "what, which"), what, box.placeholderText()) : what);
}

QString AccountChooser::namesOf(const QList<patchbay::SourceId> &sources) const
{
    QStringList names;
    for (const patchbay::SourceId &source : sources) {
        const accounts::Account *const known = m_accounts.find(source.account);
        names += text::filled(tr("%1 · %2"), known ? known->name : QString(), source.region);
    }
    return names.join(u'\n');
}

void AccountChooser::setCurrent(const QList<patchbay::SourceId> &sources)
{
    m_current = sources;
    if (sources.size() == 1 && !sources.first().region.isEmpty())
        m_lastRegions[sources.first().account] = sources.first().region;
    listAccounts();
}

void AccountChooser::showRegions()
{
    m_region->clear();
    const accounts::Account *const known = m_accounts.find(account());
    m_region->setEnabled(known);
    m_region->setVisible(known || m_current.isEmpty());
    if (!known)
        return;
    const QString region = m_current.size() == 1 ? m_current.first().region : QString();
    QStringList own = known->regions;
    if (own.size() > 1)
        m_region->addItem(tr("All %Ln regions", nullptr, int(own.size())), allEntry);
    m_region->addItems(own);
    QStringList others = known->isDemo() ? QStringList() : ivs::knownRegions(); // the demo is in its regions only
    others.removeIf([&own](const QString &each) { return own.contains(each); });
    for (const patchbay::SourceId &source : m_current) { // chosen beside them
        if (!source.region.isEmpty() && !own.contains(source.region) && !others.contains(source.region))
            others.prepend(source.region);
    }
    if (!own.isEmpty() && !others.isEmpty())
        m_region->insertSeparator(m_region->count());
    m_region->addItems(others);
    m_region->setPlaceholderText(m_current.size() > 1 ? tr("%Ln regions", nullptr, int(m_current.size()))
                                                      : tr("Choose a region"));
    if (m_current.size() > 1 && m_current.size() == known->regions.size())
        m_region->setCurrentIndex(0);
    else
        m_region->setCurrentIndex(m_region->findText(region));
    describe(*m_region, tr("Region"));
}

void AccountChooser::setWorld(const aws::World &world)
{
    m_world->setWorld(world);
}

void AccountChooser::setManyWorlds()
{
    m_world->setMany();
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
    const QVariant entry = m_account->itemData(index);
    const QUuid before = account();
    showCurrent();
    if (entry == QVariant(allEntry)) {
        Q_EMIT chosen(all());
    } else if (entry == QVariant(severalEntry)) {
        chooseSome();
    } else if (const accounts::Account *const known = m_accounts.find(entry.toUuid()); !known) {
        Q_EMIT manageRequested();
    } else if (known->id != before) {
        Q_EMIT chosen({{known->id, regionToOpen(*known)}});
    }
}

void AccountChooser::chooseRegion(int index)
{
    const accounts::Account *const known = m_accounts.find(account());
    if (!known)
        return;
    if (m_region->itemData(index) == QVariant(allEntry))
        Q_EMIT chosen(allOf(*known));
    else
        Q_EMIT chosen({{known->id, m_region->itemText(index)}});
}

/// The one that was open last, as long as the account has it.
QString AccountChooser::regionToOpen(const accounts::Account &account) const
{
    const QString last = m_lastRegions.value(account.id);
    return account.regions.isEmpty() || account.regions.contains(last) ? last : account.firstRegion();
}

void AccountChooser::chooseSome()
{
    auto *const dialog = new SourcesDialog(m_accounts, all(), m_current, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { Q_EMIT chosen(dialog->chosen()); });
    dialog->open();
}

} // namespace ui

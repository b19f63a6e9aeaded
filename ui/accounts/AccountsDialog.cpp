// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/AccountsDialog.h"

#include "accounts/SecretStore.h"
#include "text/Isolate.h"
#include "ui/accounts/AccessKeyDialog.h"
#include "ui/accounts/AccountForm.h"
#include "ui/accounts/AccountRemoval.h"
#include "ui/accounts/AccountRules.h"
#include "ui/accounts/AccountTest.h"
#include "ui/accounts/AccountsModel.h"
#include "ui/accounts/AccountsTable.h"
#include "ui/accounts/FormRows.h"
#include "ui/accounts/NewAccounts.h"
#include "ui/accounts/PolicyButton.h"
#include "ui/accounts/RegionQuestion.h"
#include "ui/messages/MessageBar.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/FoundRows.h"
#include "ui/widgets/ScreenRoom.h"
#include "ui/widgets/SearchField.h"
#include "ui/words/AccountWords.h"

#include <QCoroTask>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString regionMessageId = u"region"_s;

/// The one that was added and that this program doesn't know; empty: none.
QString doubtfulRegion(const QStringList &now, const QStringList &before)
{
    const auto found = std::ranges::find_if(
        now, [&before](const QString &region) { return !before.contains(region) && !rules::isKnownRegion(region); });
    return found == now.end() ? QString() : *found;
}

} // namespace

AccountsDialog::AccountsDialog(const AccountsServices &services, QWidget *parent)
    : Dialog(parent)
    , m_services(services)
    , m_model(new AccountsModel(services, this))
    , m_found(new FoundRows(*m_model, this))
    , m_messages(new MessageBar)
    , m_new(new NewAccounts(services,
                            {[this](const QUuid &account) { setCurrent(account); },
                             [this](const QString &sentence) { showNotSaved(sentence); }},
                            *this))
    , m_removal(new AccountRemoval(services, *m_messages, *this))
{
    setWindowTitle(tr("Accounts"));

    const QSize letter(fontMetrics().averageCharWidth(), fontMetrics().height());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(letter.height(), letter.height(), letter.height(), letter.height());
    column->setSpacing(letter.height() * 3 / 4);
    column->addWidget(m_messages);
    column->addWidget(makeTop());
    m_table = new AccountsTable(*m_found);
    m_table->setMinimumHeight(letter.height() * 8); // a few rows, on a small screen too
    column->addWidget(m_table, 1);
    column->addWidget(makeForm());
    column->addWidget(makeFooter());

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AccountsDialog::showCurrent);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &AccountsDialog::showCurrent);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &AccountsDialog::showCurrent);
    resize(QSize(letter.width() * 110, letter.height() * 42).boundedTo(screenRoom(*this)));
    if (m_found->rowCount() > 0)
        m_table->selectRow(0);
    showCurrent();
    m_table->setFocus();
}

AccountsDialog::~AccountsDialog()
{
    m_stop.request_stop();
}

QWidget *AccountsDialog::makeTop()
{
    auto *top = new QWidget;
    auto *line = new QHBoxLayout(top);
    line->setContentsMargins({});
    auto *find = new SearchField(tr("Clear search"));
    find->setPlaceholderText(tr("Find an account"));
    find->setAccessibleName(tr("Find"));
    connect(find, &QLineEdit::textChanged, m_found, &FoundRows::find);

    auto *add = new QPushButton(tr("&Add"));
    add->setAutoDefault(false);
    auto *menu = new QMenu(add);
    m_new->addTo(*menu, [this] { openAccessKeyDialog({}); });
    add->setMenu(menu);
    m_removeButton = new QPushButton(tr("Re&move…"));
    m_removeButton->setAutoDefault(false);
    connect(m_removeButton, &QPushButton::clicked, this, [this] { m_removal->ask(current()); });

    line->addWidget(find, 1);
    line->addWidget(add);
    line->addWidget(m_removeButton);
    return top;
}

QWidget *AccountsDialog::makeForm()
{
    m_form = new AccountForm(m_services);
    connect(m_form, &AccountForm::edited, this, &AccountsDialog::keep);
    connect(m_form, &AccountForm::changeCredentialsRequested, this, [this] {
        m_form->account().fromProfile() ? m_signInActs.changeRole(current()) : openAccessKeyDialog(current());
    });
    auto *none = new QLabel(tr("Choose an account, or add one."));
    none->setAlignment(Qt::AlignCenter);
    m_pages = new QStackedWidget;
    m_pages->addWidget(none);
    m_pages->addWidget(m_form);
    m_formRoom = scrolledForm(m_pages);
    return m_formRoom;
}

QWidget *AccountsDialog::makeFooter()
{
    auto *const footer = new DialogFooter(*this);
    m_test = new AccountTest(m_services, *footer, *m_messages, this);
    m_test->button().setToolTip(tr("Read the first encoders of this account"));
    m_test->setThorough();
    m_test->setRemedies([this](const accounts::Account &account, const aws::Error &error) {
        return remediesAfterTest(account, error);
    });
    connect(&m_test->button(), &QPushButton::clicked, this, &AccountsDialog::test);
    connect(m_test, &AccountTest::ended, this, [this] {
        m_model->refresh(current());
        m_test->button().setEnabled(true);
    });
    m_signIn = footer->addTool(tr("&Sign in"));
    m_signIn->setToolTip(tr("Asks for what this account’s profile needs"));
    connect(m_signIn, &QPushButton::clicked, this, [this] { m_signInActs.signIn(current()); });
    makePolicyButton(*footer->addTool({}));
    connect(footer->addAct(tr("&Close")), &QPushButton::clicked, this, &AccountsDialog::leave);
    return footer;
}

QUuid AccountsDialog::current() const
{
    return m_table->currentIndex().data(AccountsModel::IdRole).toUuid();
}

void AccountsDialog::setCurrent(const QUuid &account)
{
    const QModelIndex index = m_found->mapFromSource(m_model->index(m_model->rowOf(account), 0));
    if (index.isValid())
        m_table->setCurrentIndex(index);
}

void AccountsDialog::showField(AccountField field)
{
    m_form->showField(field);
    if (QWidget *const focused = m_form->focusWidget())
        m_formRoom->ensureWidgetVisible(focused);
}

void AccountsDialog::showCurrent()
{
    const accounts::Account *account = m_services.store.find(current());
    m_pages->setCurrentIndex(account ? 1 : 0);
    m_removeButton->setEnabled(account && !account->isEnvironment());
    if (!account || m_form->account().id != account->id)
        stopTest();
    m_test->button().setEnabled(account && !m_test->isRunning());
    m_signIn->setVisible(account && account->fromProfile());
    if (!account)
        return;
    if (m_form->account() == *account)
        m_form->updateCredentials(); // what is being typed stays
    else
        m_form->setAccount(*account);
}

void AccountsDialog::keep(const accounts::Account &account)
{
    stopTest(); // what it would say is of the account as it was
    const accounts::Account *const before = m_services.store.find(account.id);
    m_messages->clear(regionMessageId);
    const QString doubtful = before ? doubtfulRegion(account.regions, before->regions) : QString();
    if (!doubtful.isEmpty())
        askForRegion(account, *before, doubtful);
    else
        update(account);
}

/// Until it is answered the form shows what is kept, and what else was changed is.
void AccountsDialog::askForRegion(const accounts::Account &account, const accounts::Account &before,
                                  const QString &region)
{
    const auto keepIt = [this, id = account.id, region] {
        m_messages->clear(regionMessageId);
        if (const accounts::Account *const known = m_services.store.find(id)) {
            accounts::Account changed = *known;
            changed.regions = accounts::regionsNamed(known->regions + QStringList(region));
            update(changed);
        }
    };
    const auto changeIt = [this, id = account.id, region] {
        m_messages->clear(regionMessageId);
        setCurrent(id);
        m_form->typeRegion(region);
        m_formRoom->ensureWidgetVisible(m_form->focusWidget());
    };
    accounts::Account others = account;
    others.regions.removeOne(region);
    m_hasSeenQuestion = false;
    m_messages->showMessage(regionQuestion(regionMessageId, region, changeIt, keepIt));
    if (others != before)
        update(others);
    else
        m_form->setAccount(before);
}

/// By the button. A question that has come up by going there is not left unseen.
void AccountsDialog::leave()
{
    if (m_messages->isShowing(regionMessageId) && !std::exchange(m_hasSeenQuestion, true))
        m_messages->focusAction(regionMessageId);
    else
        reject();
}

void AccountsDialog::update(const accounts::Account &account)
{
    const auto kept = m_services.store.update(account);
    if (kept)
        return m_messages->clear(u"store"_s);
    // What the form shows is what holds: above all, whether anything can be changed here.
    const accounts::Account *const holds = m_services.store.find(account.id);
    if (holds)
        m_form->setAccount(*holds);
    showNotSaved(changeNotSavedSentence(holds ? holds->name : account.name, kept.error()));
}

void AccountsDialog::showNotSaved(const QString &sentence)
{
    m_messages->showMessage({u"store"_s, Severity::Attention, sentence, {}});
}

void AccountsDialog::openAccessKeyDialog(const QUuid &account)
{
    auto *dialog = new AccessKeyDialog(m_services, account, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        stopTest();
        setCurrent(dialog->account());
        showCurrent();
    });
    dialog->open();
}

void AccountsDialog::test()
{
    const accounts::Account *account = m_services.store.find(current());
    if (!account)
        return;
    stopTest();
    m_services.secrets.askAgain(account->id);
    m_test->start(*account, m_services.secrets.sourceOf(account->id));
    m_test->button().setEnabled(!m_test->isRunning());
}

void AccountsDialog::unlockAndTest()
{
    QCoro::connect(m_services.secrets.keychain().unlock(m_stop.get_token()), this,
                   [this](const accounts::KeychainResult<void> &) { test(); });
}

void AccountsDialog::stopTest()
{
    m_test->stop();
    m_test->button().setEnabled(true);
}

Remedies AccountsDialog::remediesAfterTest(const accounts::Account &account, const aws::Error &error)
{
    const AccountField atFault = fieldAtFault(error.kind, !account.endpointUrl.isEmpty());
    const bool isKey = atFault == AccountField::Credentials;
    Remedies remedies(*this);
    remedies.add({Remedy::Retry, Remedy::AskKeychain}, [this] { test(); });
    remedies.add({Remedy::UnlockKeychain}, [this] { unlockAndTest(); });
    remedies.add({Remedy::SignIn, Remedy::ShowCommand}, [this, id = account.id] { m_signInActs.signIn(id); });
    remedies.add({Remedy::EnterKey}, [this, id = account.id] { openAccessKeyDialog(id); });
    if (isKey && account.accessKey())
        remedies.add({Remedy::EditAccount}, [this, id = account.id] { openAccessKeyDialog(id); });
    else if (!isKey && !account.isEnvironment())
        remedies.add({Remedy::EditAccount}, [this, atFault] { showField(atFault); });
    return remedies;
}

} // namespace ui

// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/AccessKeyDialog.h"

#include "accounts/AccountClients.h"
#include "accounts/AccountStore.h"
#include "accounts/SecretStore.h"
#include "text/Isolate.h"
#include "ui/accounts/AccessKeyFields.h"
#include "ui/accounts/AccountRules.h"
#include "ui/accounts/AccountTest.h"
#include "ui/accounts/FormRows.h"
#include "ui/accounts/KeychainMessage.h"
#include "ui/accounts/NewAccountFields.h"
#include "ui/accounts/RegionQuestion.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/GrowToFit.h"
#include "ui/widgets/WorldSign.h"
#include "ui/words/AccountWords.h"
#include "ui/words/KeychainWords.h"

#include <QCoroTask>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int widthInCharacters = 84; // the message about the keychain in two lines, beside its buttons
const QString keychainMessageId = u"keychain"_s;
const QString regionMessageId = u"region"_s;

} // namespace

AccessKeyDialog::AccessKeyDialog(const AccountsServices &services, const QUuid &account, QWidget *parent)
    : Dialog(parent)
    , m_services(services)
    , m_account(account)
    , m_new(account.isNull())
    , m_messages(new MessageBar)
{
    const accounts::Account *known = services.store.find(account);
    setWindowTitle(known ? text::filled(tr("Access key of %1"), known->name) : tr("Add an account"));

    const int line = fontMetrics().height();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(line, line, line, line);
    column->setSpacing(line * 3 / 4);
    column->addWidget(m_messages);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(line / 2);
    form->setHorizontalSpacing(line * 3 / 4);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    column->addLayout(form);
    if (m_new)
        m_fields = new NewAccountFields(form, this);
    m_world = new WorldSign;
    form->addRow(nullptr, m_world);
    m_key = new AccessKeyFields(form, this);
    m_kept = addFormHint(form, tr("Secrets go to the keychain."));
    m_reason = new QLabel;
    m_reason->setWordWrap(true);
    m_reason->setAlignment(Qt::AlignLeft | Qt::AlignBottom);
    m_reason->setMinimumHeight(fontMetrics().lineSpacing()
                               * 2); // while a key is typed, the buttons stay in their place
    column->addStretch();
    column->addWidget(m_reason);
    column->addWidget(makeFooter());

    connect(m_key, &AccessKeyFields::changed, this, &AccessKeyDialog::changed);
    if (m_new)
        connectFields();
    setMinimumWidth(qMax(fontMetrics().averageCharWidth() * widthInCharacters, layout()->totalMinimumSize().width()));
    check();
    if (m_new)
        m_fields->setFocus();
    else
        m_key->setFocus();
    askWhereSecretsAreKept();
}

AccessKeyDialog::~AccessKeyDialog()
{
    m_stop.request_stop();
    m_key->forget();
}

void AccessKeyDialog::connectFields()
{
    connect(&m_fields->nameField(), &QLineEdit::textChanged, this, &AccessKeyDialog::check);
    connect(m_fields, &NewAccountFields::changed, this, &AccessKeyDialog::changed);
    connect(m_key, &AccessKeyFields::regionPasted, m_fields, &NewAccountFields::setRegion);
}

QWidget *AccessKeyDialog::makeFooter()
{
    auto *const footer = new DialogFooter(*this);
    m_test = new AccountTest(m_services, *footer, *m_messages, this);
    connect(&m_test->button(), &QPushButton::clicked, this, &AccessKeyDialog::test);
    connect(m_test, &AccountTest::ended, this, [this] {
        check();
        growToFit(*this);
    });
    // What there is to edit is here already.
    m_test->setRemedies([this](const accounts::Account &, const aws::Error &) {
        return Remedies(*this).add({Remedy::Retry}, [this] {
            if (m_test->button().isEnabled())
                test();
        });
    });
    footer->addLeave(tr("&Cancel"));
    m_save = footer->addAct(m_new ? tr("&Add account") : tr("Sa&ve key"));
    footer->setDefault(m_save);
    connect(m_save, &QPushButton::clicked, this, &AccessKeyDialog::save);
    return footer;
}

void AccessKeyDialog::askWhereSecretsAreKept()
{
    QCoro::connect(m_services.secrets.keychain().state(m_stop.get_token()), this,
                   [this](const accounts::KeychainResult<accounts::KeychainState> &state) {
                       if (!state)
                           return sayWhereItIsKept(state.error().kind);
                       m_keychain = state->product;
                       const QString kept = text::filled(tr("The key is kept in %1."), keychainName(m_keychain));
                       m_kept->setText(state->locked ? kept + u' ' + tr("It is locked now.") : kept);
                   });
}

/// What else is the matter is said when it matters: when the key is saved.
void AccessKeyDialog::sayWhereItIsKept(accounts::KeychainErrorKind problem)
{
    if (problem == accounts::KeychainErrorKind::NoService)
        m_kept->setText(tr("The key is kept until you close the program."));
}

void AccessKeyDialog::check()
{
    // A name is for keeping, not for asking AWS.
    const QString name =
        m_new ? rules::nameReason(m_fields->nameField().text(), m_services.store, m_account) : QString();
    const QString untestable = rules::firstReason({m_busy, m_new ? m_fields->reason() : QString(), m_key->reason()});
    const QString reason = rules::firstReason({m_busy, name, untestable});
    m_reason->setText(reason);
    m_world->setWorld(m_services.clients.worldOf(typed()));
    m_save->setEnabled(reason.isEmpty());
    m_save->setToolTip(reason);
    m_test->button().setEnabled(untestable.isEmpty() && !m_test->isRunning());
    m_test->button().setToolTip(untestable.isEmpty() ? tr("Read the first encoders with this key. Nothing is stored.")
                                                     : untestable);
}

/// What is typed is not what was tested.
void AccessKeyDialog::changed()
{
    m_test->stop();
    m_messages->clear(regionMessageId);
    check();
    growToFit(*this);
}

/// The account as it stands in the dialog.
accounts::Account AccessKeyDialog::typed() const
{
    const accounts::Account *known = m_services.store.find(m_account);
    accounts::Account account = known ? *known : accounts::Account{{}, {}, accounts::FromAccessKey{}, {}};
    if (m_new)
        m_fields->applyTo(account);
    return account;
}

void AccessKeyDialog::test()
{
    m_test->start(typed(), std::make_shared<aws::FixedCredentials>(m_key->credentials()));
    check();
}

void AccessKeyDialog::setBusy(const QString &what)
{
    m_busy = what;
    m_key->setEnabled(what.isEmpty());
    if (m_new)
        m_fields->setEnabled(what.isEmpty());
    check();
}

/// The account must be there before its secret is: who else would delete it?
bool AccessKeyDialog::makeAccount()
{
    if (!m_new)
        return true;
    const accounts::Account *made = m_services.store.find(m_account);
    const accounts::Account account = typed();
    std::optional<accounts::StoreError> problem;
    if (made) {
        if (const auto updated = m_services.store.update(account); !updated)
            problem = updated.error();
    } else if (const auto added = m_services.store.add(account)) {
        m_account = *added;
    } else {
        problem = added.error();
    }
    if (problem)
        m_messages->showMessage({u"store"_s, Severity::Attention, notSavedSentence(account.name, *problem), {}});
    else
        m_messages->clear(u"store"_s);
    growToFit(*this);
    return !problem;
}

/// False: a person is asked first whether the region is meant.
bool AccessKeyDialog::isRegionMeant()
{
    const QString region = m_new ? m_fields->region() : QString();
    if (!m_new || region == m_meantRegion || rules::isKnownRegion(region))
        return true;
    const auto change = [this] {
        m_messages->clear(regionMessageId);
        m_fields->editRegion();
    };
    const auto keep = [this, region] {
        m_meantRegion = region;
        save();
    };
    m_messages->showMessage(regionQuestion(regionMessageId, region, change, keep));
    growToFit(*this);
    m_messages->focusAction(regionMessageId);
    return false;
}

void AccessKeyDialog::save()
{
    m_test->stop();
    if (!isRegionMeant() || !makeAccount())
        return;
    m_messages->clear(regionMessageId);
    m_messages->clear(keychainMessageId);
    setBusy(text::filled(tr("Asking %1…"), keychainName(m_keychain)));
    QCoro::connect(m_services.secrets.save(m_account, m_key->credentials(), m_stop.get_token()), this,
                   [this](const accounts::KeychainResult<void> &result) { saved(result); });
}

void AccessKeyDialog::saved(const accounts::KeychainResult<void> &result)
{
    setBusy({});
    if (result)
        accept();
    else
        showProblem(result.error());
}

void AccessKeyDialog::showProblem(const accounts::KeychainError &error)
{
    sayWhereItIsKept(error.kind);
    const bool isKept = error.kind == accounts::KeychainErrorKind::KeptUnrecorded;
    KeychainRemedies remedies;
    remedies.unlock = [this] { unlock(); };
    remedies.tryAgain = [this] { save(); };
    if (!isKept)
        remedies.keepForThisRun = [this] { keepForThisRun(); };
    m_messages->showMessage(keychainMessage(keychainMessageId, error, keyNotKeptSentence(error.kind), remedies));
    growToFit(*this);
    // Waiting took the focus from the button that was pressed; Cancel would be next.
    m_messages->focusAction(keychainMessageId);
}

void AccessKeyDialog::unlock()
{
    m_messages->clear(keychainMessageId);
    setBusy(text::filled(tr("Waiting for you to unlock %1…"), keychainName(m_keychain)));
    QCoro::connect(m_services.secrets.keychain().unlock(m_stop.get_token()), this,
                   [this](const accounts::KeychainResult<void> &result) {
                       setBusy({});
                       if (result)
                           save();
                       else
                           showProblem(result.error());
                   });
}

void AccessKeyDialog::keepForThisRun()
{
    if (!m_key->reason().isEmpty() || !makeAccount())
        return;
    m_services.secrets.keepForThisRun(m_account, m_key->credentials());
    accept();
}

void AccessKeyDialog::reject()
{
    m_stop.request_stop();
    // An account made for a key that was not kept goes with the dialog, unless its secret may yet turn up.
    const accounts::Account *made = m_new ? m_services.store.find(m_account) : nullptr;
    if (made && made->accessKey() && !made->accessKey()->mayBeInKeychain()) {
        static_cast<void>(m_services.store.remove(made->id));
        m_account = {};
    }
    Dialog::reject();
}

} // namespace ui

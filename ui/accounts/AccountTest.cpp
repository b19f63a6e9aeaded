// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/AccountTest.h"

#include "ui/messages/MessageBar.h"
#include "ui/widgets/DialogFooter.h"

#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString testMessageId = u"test"_s;

/// Nobody is signed in with it: there is nothing more to be found out.
bool isOfTheKey(aws::ErrorKind kind)
{
    using aws::ErrorKind;
    return kind == ErrorKind::SignatureRefused || kind == ErrorKind::ClockSkewed
        || kind == ErrorKind::CredentialsExpired || kind == ErrorKind::KeyNotRecognised;
}

} // namespace

AccountTest::AccountTest(const AccountsServices &services, DialogFooter &footer, MessageBar &messages, QObject *parent)
    : QObject(parent)
    , m_messages(messages)
    , m_check(services)
    , m_answers(services)
    , m_button(footer.addTool(tr("&Test")))
    , m_result(new QLabel)
{
    m_result->setTextFormat(Qt::PlainText);
    m_result->setWordWrap(true);
    footer.addBeside(m_result, 1);
    connect(&m_check, &AccountCheck::worked, this, &AccountTest::showWorked);
    connect(&m_answers, &AccountAnswers::changed, this, &AccountTest::showAnswers);
    connect(&m_check, &AccountCheck::failed, this, &AccountTest::showProblem);
}

void AccountTest::start(const accounts::Account &account, std::shared_ptr<aws::CredentialsSource> credentials)
{
    stop();
    m_account = account;
    m_result->setText(m_check.askingSentence(account));
    m_credentials = credentials;
    m_check.start(account, std::move(credentials));
}

void AccountTest::stop()
{
    m_check.stop();
    m_answers.stop();
    m_worked.clear();
    m_result->clear();
    m_result->setToolTip({});
    m_messages.clear(testMessageId);
}

void AccountTest::showWorked(const QString &sentence)
{
    m_worked = sentence;
    m_result->setText(sentence);
    findOutMore();
    Q_EMIT ended();
}

void AccountTest::findOutMore()
{
    if (m_isThorough)
        m_answers.start(m_account, m_credentials);
}

void AccountTest::showAnswers()
{
    m_result->setText(m_worked.isEmpty() ? m_answers.sentences() : m_worked + u'\n' + m_answers.sentences());
    m_result->setToolTip(m_answers.callerArn());
}

void AccountTest::showProblem(const aws::Error &error)
{
    m_result->clear();
    if (error.kind != aws::ErrorKind::Cancelled)
        m_messages.showError(testMessageId, m_check.describe(m_account, error), m_remediesFor(m_account, error), true);
    if (error.origin == aws::Origin::Aws && !isOfTheKey(error.kind))
        findOutMore();
    Q_EMIT ended();
}

} // namespace ui

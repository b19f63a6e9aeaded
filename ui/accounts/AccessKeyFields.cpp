// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/AccessKeyFields.h"

#include "ui/accounts/AccountRules.h"
#include "ui/accounts/FormRows.h"

#include <QFormLayout>
#include <QLineEdit>

namespace ui {

namespace {

QLineEdit *maskedField()
{
    auto *field = new QLineEdit;
    field->setEchoMode(QLineEdit::Password);
    // Input methods learn words, and some send them elsewhere.
    field->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText
                               | Qt::ImhNoAutoUppercase);
    return field;
}

} // namespace

AccessKeyFields::AccessKeyFields(QFormLayout *form, QObject *parent)
    : QObject(parent)
    , m_accessKeyId(new QLineEdit)
    , m_secret(maskedField())
    , m_sessionToken(maskedField())
{
    m_accessKeyId->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    addFormRow(form, tr("Access &key ID"), m_accessKeyId);
    addFormRow(form, tr("&Secret access key"), m_secret);
    addFormRow(form, tr("Session t&oken"), m_sessionToken);
    m_sessionToken->setPlaceholderText(tr("Only for temporary keys"));
    for (QLineEdit *field : {m_accessKeyId, m_secret, m_sessionToken})
        connect(field, &QLineEdit::textChanged, this, &AccessKeyFields::changed);
}

aws::Credentials AccessKeyFields::credentials() const
{
    return {m_accessKeyId->text().trimmed(), aws::Secret(m_secret->text().trimmed()),
            aws::Secret(m_sessionToken->text().trimmed())};
}

QString AccessKeyFields::reason() const
{
    const QString id = m_accessKeyId->text();
    return rules::firstReason({rules::accessKeyIdReason(id), rules::secretReason(m_secret->text(), id),
                               rules::sessionTokenReason(m_sessionToken->text(), id)});
}

void AccessKeyFields::setEnabled(bool enabled)
{
    for (QLineEdit *field : {m_accessKeyId, m_secret, m_sessionToken})
        field->setEnabled(enabled);
}

void AccessKeyFields::setFocus()
{
    m_accessKeyId->setFocus();
}

} // namespace ui

// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/AccessKeyFields.h"

#include "accounts/PastedKey.h"
#include "text/Isolate.h"
#include "ui/accounts/AccountRules.h"
#include "ui/accounts/ForgetText.h"
#include "ui/accounts/FormRows.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace ui {

using accounts::KeyPart;

AccessKeyFields::AccessKeyFields(QFormLayout *form, QObject *parent)
    : QObject(parent)
{
    makeField(form, KeyPart::AccessKeyId, tr("Access &key ID"));
    makeField(form, KeyPart::SecretAccessKey, tr("&Secret access key"));
    makeField(form, KeyPart::SessionToken, tr("Session t&oken"))->setPlaceholderText(tr("Only for temporary keys"));
    m_pasted = addFormHint(form, {});
    m_pasted->setMinimumHeight(m_pasted->fontMetrics().lineSpacing() * 2); // what is below stays in its place
}

QLineEdit *AccessKeyFields::makeField(QFormLayout *form, KeyPart part, const QString &label)
{
    auto *field = new QLineEdit;
    // Input methods learn words, and some send them elsewhere.
    Qt::InputMethodHints hints = Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase;
    if (part != KeyPart::AccessKeyId) {
        field->setEchoMode(QLineEdit::Password);
        hints |= Qt::ImhHiddenText | Qt::ImhSensitiveData;
    }
    field->setInputMethodHints(hints);
    addFormRow(form, label, field);
    m_fields[part] = {field};
    connect(field, &QLineEdit::textChanged, this, [this, part] { take(part); });
    return field;
}

void AccessKeyFields::take(KeyPart part)
{
    Field &field = m_fields[part];
    const QString text = field.edit->text();
    if (part == KeyPart::AccessKeyId)
        field.edit->setEchoMode(accounts::mayBeShownAsId(text) ? QLineEdit::Normal : QLineEdit::Password);
    const bool isPasted = text.size() - std::exchange(field.size, text.size()) > 1;
    if (isPasted && !spread(part, text))
        moveToItsField(part, text);
    Q_EMIT changed();
}

/// With an ID it is another key, and nothing of the one before stays.
bool AccessKeyFields::spread(KeyPart from, const QString &text)
{
    const auto pasted = accounts::pastedKey(text);
    if (!pasted)
        return false;
    const aws::Credentials &key = pasted->key;
    const auto put = [this, from, isWhole = !key.accessKeyId.isEmpty()](KeyPart part, const QString &value) {
        // Not clear(): that could be undone and would bring a secret back to light.
        if (isWhole || part == from || !value.isEmpty())
            edit(part)->setText(value);
    };
    put(KeyPart::AccessKeyId, key.accessKeyId);
    put(KeyPart::SecretAccessKey, key.secretAccessKey.reveal());
    put(KeyPart::SessionToken, key.sessionToken.reveal());
    m_pasted->setText(tr("What you pasted was put into the fields."));
    if (!pasted->region.isEmpty())
        Q_EMIT regionPasted(pasted->region);
    return true;
}

void AccessKeyFields::moveToItsField(KeyPart from, const QString &text)
{
    const auto part = accounts::partByForm(QStringView(text).trimmed());
    if (!part || *part == from || !edit(*part)->text().isEmpty())
        return;
    edit(from)->setText({});
    edit(*part)->setText(text);
    m_pasted->setText(text::filled(tr("What you pasted was moved to “%1”."), edit(*part)->accessibleName()));
}

aws::Credentials AccessKeyFields::credentials() const
{
    return accounts::keyOf(edit(KeyPart::AccessKeyId)->text(), edit(KeyPart::SecretAccessKey)->text(),
                           edit(KeyPart::SessionToken)->text());
}

QString AccessKeyFields::reason() const
{
    return rules::keyReason(credentials());
}

void AccessKeyFields::setEnabled(bool enabled)
{
    for (const auto &[part, field] : m_fields)
        field.edit->setEnabled(enabled);
}

void AccessKeyFields::forget()
{
    for (const auto &[part, field] : m_fields)
        forgetText(*field.edit);
}

void AccessKeyFields::setFocus()
{
    edit(KeyPart::AccessKeyId)->setFocus();
}

} // namespace ui

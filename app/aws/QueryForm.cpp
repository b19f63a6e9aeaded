// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/QueryForm.h"

#include <utility>

namespace aws {

QueryForm::QueryForm(const Service &service, const char *operation)
    : m_body(QByteArray("Action=") + operation + "&Version=" + service.apiVersion)
{
}

QueryForm::~QueryForm()
{
    wipe(m_body);
}

void QueryForm::add(const char *name, const QString &value)
{
    if (value.isEmpty())
        return;
    QByteArray plain = value.toUtf8();
    QByteArray encoded = plain.toPercentEncoding();
    const QByteArray before = QByteArray("&") + name + '=';
    QByteArray grown;
    grown.reserve(m_body.size() + before.size() + encoded.size());
    grown.append(m_body).append(before).append(encoded);
    m_body.swap(grown);
    wipe(grown);
    wipe(encoded);
    wipe(plain);
}

QByteArray QueryForm::take()
{
    return std::exchange(m_body, {});
}

} // namespace aws

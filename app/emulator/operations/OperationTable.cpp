// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/operations/OperationTable.h"

#include "emulator/operations/IngestConfigurationOperations.h"
#include "emulator/operations/ParticipantOperations.h"
#include "emulator/operations/StageOperations.h"
#include "emulator/operations/TagOperations.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace emulator {
namespace {

constexpr QByteArrayView tagsPath("/tags/");

QString decoded(const QByteArray &text)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text));
}

/// The values of every parameter `name`: a list in a query string repeats it.
QJsonArray valuesOf(const QByteArray &name, const QByteArray &query)
{
    QJsonArray values;
    const QList<QByteArray> parameters = query.split('&');
    for (const QByteArray &parameter : parameters) {
        const qsizetype equals = parameter.indexOf('=');
        if (equals >= 0 && parameter.first(equals) == name)
            values.append(decoded(parameter.mid(equals + 1)));
    }
    return values;
}

} // namespace

OperationTable::OperationTable()
{
    for (const Operations &operations :
         {ingestConfigurationOperations(), stageOperations(), participantOperations(), tagOperations()})
        m_operations.insert(m_operations.end(), operations.begin(), operations.end());
    for (const Operation &operation : m_operations)
        m_byName.insert(operation.name, &operation);
}

std::optional<Call> OperationTable::find(const Request &request) const
{
    const qsizetype mark = request.target.indexOf('?');
    const QByteArray path = mark < 0 ? request.target : request.target.first(mark);
    const QByteArray query = mark < 0 ? QByteArray() : request.target.mid(mark + 1);
    if (path.startsWith(tagsPath))
        return findTagOperation(request.method, path.mid(tagsPath.size()), query);
    const Operation *operation = m_byName.value(path.mid(1));
    if (!operation || !operation->tagMethod.isEmpty() || request.method != "POST")
        return {};
    return Call{operation, {}};
}

std::optional<Call> OperationTable::findTagOperation(const QByteArray &method, const QByteArray &resource,
                                                     const QByteArray &query) const
{
    for (const Operation &operation : m_operations) {
        if (operation.tagMethod.isEmpty() || operation.tagMethod != method)
            continue;
        Call call{&operation, {{u"resourceArn"_s, decoded(resource)}}};
        if (const QJsonArray keys = valuesOf("tagKeys"_ba, query); !keys.isEmpty())
            call.urlParameters.insert(u"tagKeys"_s, keys);
        return call;
    }
    return {};
}

} // namespace emulator

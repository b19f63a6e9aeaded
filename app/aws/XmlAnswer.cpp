// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/XmlAnswer.h"

#include <QStringList>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace aws {

namespace {

constexpr qsizetype mostLevels = 32;
constexpr int mostElements = 1'000;

} // namespace

tl::expected<XmlAnswer, QString> XmlAnswer::parse(const QByteArray &body)
{
    QXmlStreamReader reader(body);
    reader.setEntityExpansionLimit(0);
    XmlAnswer answer;
    QStringList path;
    QString text;
    int elements = 0;
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::DTD:
            return tl::unexpected(u"The answer is XML with a document type, which no answer has"_s);
        case QXmlStreamReader::StartElement:
            if (path.size() >= mostLevels || ++elements > mostElements)
                return tl::unexpected(u"The answer is XML with too many elements"_s);
            path.append(reader.name().toString());
            text.clear();
            break;
        case QXmlStreamReader::Characters:
            text += reader.text();
            break;
        case QXmlStreamReader::EndElement:
            if (path.size() == 1)
                answer.m_root = path.constFirst();
            else if (const QString name = QStringList(path.mid(1)).join(u'/'); !answer.m_texts.contains(name))
                answer.m_texts.insert(name, text.trimmed());
            path.removeLast();
            text.clear();
            break;
        default:
            break;
        }
    }
    if (reader.hasError())
        return tl::unexpected(u"The answer is not XML, or was cut short"_s);
    return answer;
}

QString XmlAnswer::anyText(const QString &name) const
{
    for (auto text = m_texts.cbegin(); text != m_texts.cend(); ++text) {
        if (text.key() == name || text.key().endsWith(u'/' + name))
            return text.value();
    }
    return {};
}

} // namespace aws

// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/profiles/ShellWords.h"

namespace accounts {

namespace {

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r';
}

/// Goes through a line once.
class Splitter {
public:
    explicit Splitter(QStringView line)
        : m_line(line)
    {
    }

    std::optional<QStringList> words()
    {
        QStringList words;
        while (true) {
            while (m_at < m_line.size() && isBlank(m_line[m_at]))
                ++m_at;
            if (m_at == m_line.size())
                return words;
            if (!readWord())
                return std::nullopt;
            words.append(m_word);
        }
    }

private:
    bool readWord()
    {
        m_word.clear();
        while (m_at < m_line.size() && !isBlank(m_line[m_at])) {
            const QChar c = m_line[m_at++];
            if (c == u'\'' || c == u'"') {
                if (!readQuoted(c))
                    return false;
            } else if (c != u'\\') {
                m_word += c;
            } else if (!readEscaped()) {
                return false;
            }
        }
        return true;
    }

    bool readEscaped()
    {
        if (m_at == m_line.size())
            return false;
        m_word += m_line[m_at++];
        return true;
    }

    bool readQuoted(QChar mark)
    {
        while (m_at < m_line.size()) {
            const QChar c = m_line[m_at++];
            if (c == mark)
                return true;
            const QChar next = m_at < m_line.size() ? m_line[m_at] : QChar();
            if (c == u'\\' && mark == u'"' && (next == u'"' || next == u'\\')) {
                m_word += next;
                ++m_at;
            } else {
                m_word += c;
            }
        }
        return false;
    }

    QStringView m_line;
    qsizetype m_at = 0;
    QString m_word;
};

} // namespace

std::optional<QStringList> shellWords(QStringView line)
{
    return Splitter(line).words();
}

} // namespace accounts

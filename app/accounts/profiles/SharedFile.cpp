// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/profiles/SharedFile.h"

#include "accounts/profiles/ShellWords.h"

#include <QStringDecoder>

#include <algorithm>
#include <map>
#include <optional>
#include <tl/expected.hpp>
#include <utility>

using namespace Qt::StringLiterals;

namespace accounts {

namespace {

using Kind = LineProblem::Kind;
using SectionKind = SharedSection::Kind;

constexpr qsizetype longestShown = 80;

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

QByteArrayView trimmed(QByteArrayView text)
{
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    return text;
}

bool isText(QByteArrayView line)
{
    return !line.contains('\0') && line.isValidUtf8();
}

/// Without a comment at the end, which begins with # or ; behind a blank.
QByteArrayView withoutComment(QByteArrayView text)
{
    for (qsizetype i = 1; i < text.size(); ++i) {
        if ((text[i] == '#' || text[i] == ';') && isBlank(text[i - 1]))
            return trimmed(text.first(i));
    }
    return trimmed(text);
}

/// The SDKs allow these marks and the letters and digits of ASCII, the CLI whatever is no blank.
bool isName(QStringView name)
{
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](QChar c) {
        return c.isLetterOrNumber() || c.isSurrogate() || c.isMark() || u"-_/.%@:+"_s.contains(c);
    });
}

bool isSettingName(QByteArrayView name)
{
    return std::none_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) <= ' '; });
}

/// Where the bracket that closes a section's name is: not within quotes.
qsizetype closingBracket(QByteArrayView line)
{
    char quote = '\0';
    for (qsizetype i = 1; i < line.size(); ++i) {
        const char c = line[i];
        if (quote != '\0')
            quote = c == quote ? '\0' : quote;
        else if (c == ']')
            return i;
        else if ((c == '"' || c == '\'') && (isBlank(line[i - 1]) || line[i - 1] == '['))
            quote = c;
    }
    return quote == '\0' ? -1 : line.indexOf(']');
}

struct SectionName {
    SectionKind kind;
    QString name;
};

/// Of the config file: "default", or a word that says what it is, and its name.
tl::expected<SectionName, Kind> configSection(const QString &header)
{
    if (header == u"default")
        return SectionName{SectionKind::DefaultProfile, header};
    static const std::map<QString, SectionKind> kinds{{u"profile"_s, SectionKind::Profile},
                                                      {u"sso-session"_s, SectionKind::SsoSession},
                                                      {u"services"_s, SectionKind::Services}};
    const auto *const blank = std::find_if(header.begin(), header.end(), [](QChar c) { return c.isSpace(); });
    const auto length = blank - header.begin();
    const auto found = kinds.find(header.first(length));
    if (found == kinds.end() || blank == header.end())
        return tl::unexpected(Kind::UnknownSection);
    const QString rest = header.sliced(length).trimmed();
    const auto words = shellWords(rest);
    const bool isQuoted = words && words->size() == 1 && words->first() != rest;
    const QString name = isQuoted ? words->first().trimmed() : rest;
    if (name.isEmpty() || (!isQuoted && !isName(name)))
        return tl::unexpected(Kind::BadSectionName);
    return SectionName{found->second, name};
}

/// Of the credentials file: the name of a profile, and nothing else.
tl::expected<SectionName, Kind> credentialsSection(const QString &header)
{
    if (isName(header))
        return SectionName{SectionKind::Profile, header};
    const bool isForConfig = configSection(header).has_value();
    if (header.isEmpty() || isForConfig)
        return tl::unexpected(isForConfig ? Kind::UnknownSection : Kind::BadSectionName);
    return SectionName{SectionKind::LooseProfile, header};
}

/// The CLI's own sections, which hold no credentials.
bool isOfTheCli(const QString &header)
{
    return header == u"plugins" || header == u"preview";
}

class Parser {
public:
    Parser(QByteArrayView content, SharedFileKind kind)
        : m_content(content)
        , m_kind(kind)
    {
    }

    SharedFile file()
    {
        constexpr QByteArrayView byteOrderMark("\xef\xbb\xbf");
        if (m_content.startsWith(byteOrderMark))
            m_content = m_content.sliced(byteOrderMark.size());
        while (!m_content.isEmpty()) {
            ++m_line;
            readLine(takeLine());
        }
        endSetting();
        return std::move(m_file);
    }

private:
    QByteArrayView takeLine()
    {
        const auto end =
            std::find_if(m_content.begin(), m_content.end(), [](char c) { return c == '\n' || c == '\r'; });
        const qsizetype length = end - m_content.begin();
        const QByteArrayView line = m_content.first(length);
        const bool isTwo = m_content.sliced(length).startsWith("\r\n");
        m_content = m_content.sliced(std::min(length + (isTwo ? 2 : 1), m_content.size()));
        return line;
    }

    void readLine(QByteArrayView line)
    {
        const QByteArrayView text = trimmed(line);
        if (text.isEmpty() || text.front() == '#' || text.front() == ';')
            return;
        const qsizetype indent = text.data() - line.data();
        const bool mayGoOn = m_setting && indent > m_indent;
        if (!isText(text)) {
            if (!mayGoOn)
                endSetting();
            tell(Kind::NotText);
        } else if (mayGoOn) {
            m_pieces.push_back(text);
        } else if (text.front() == '[') {
            endSetting();
            beginSection(text);
        } else {
            endSetting();
            beginSetting(text, indent);
        }
    }

    void beginSection(QByteArrayView text)
    {
        m_state = State::Lost;
        const qsizetype end = closingBracket(text);
        if (end < 0)
            return tell(Kind::NoClosingBracket);
        const QByteArrayView rest = trimmed(text.sliced(end + 1));
        if (!rest.isEmpty() && rest.front() != '#' && rest.front() != ';')
            tell(Kind::AfterBracket);
        const QString header = QString::fromUtf8(text.first(end).sliced(1)).trimmed();
        const auto name = m_kind == SharedFileKind::Config ? configSection(header) : credentialsSection(header);
        if (name)
            return open(*name);
        if (!isOfTheCli(header))
            tell(name.error(), header.left(longestShown));
    }

    void open(const SectionName &name)
    {
        const auto [known, isNew] = m_known.try_emplace({name.kind, name.name}, m_file.sections.size());
        if (isNew)
            m_file.sections.push_back({name.kind, name.name, m_line});
        m_section = known->second;
        m_state = State::InSection;
    }

    void beginSetting(QByteArrayView written, qsizetype indent)
    {
        if (m_state == State::Lost)
            return; // the line that began it was told
        const QByteArrayView line = withoutComment(written);
        const qsizetype equals = line.indexOf('=');
        const QByteArrayView name = trimmed(line.first(std::max<qsizetype>(equals, 0)));
        if (m_state == State::Outside)
            return tell(Kind::OutsideSection);
        if (equals < 0)
            return tell(indent > 0 ? Kind::NothingToContinue : Kind::NoEqualsSign);
        if (name.isEmpty())
            return tell(Kind::NoName);
        const QString text = QString::fromUtf8(name).toLower(); // of a byte order mark nothing is left
        if (text.isEmpty() || !isSettingName(name))
            return tell(Kind::BadName);
        m_setting = text;
        m_settingLine = m_line;
        m_indent = indent;
        // As the CLI, which knows no comments behind values: what runs is what is written.
        const bool isCommand = text == u"credential_process";
        m_pieces = {trimmed((isCommand ? written : line).sliced(equals + 1))};
    }

    /// All of a value's lines are known.
    void endSetting()
    {
        if (!m_setting)
            return;
        qsizetype most = 0;
        for (const QByteArrayView piece : m_pieces)
            most += piece.size() + 1;
        QString value;
        value.reserve(most); // it must not leave pieces of itself behind by growing
        QStringDecoder decode(QStringDecoder::Utf8);
        for (std::size_t i = 0; i < m_pieces.size(); ++i) {
            if (i > 0)
                value += u'\n';
            const qsizetype before = value.size();
            value.resize(before + m_pieces[i].size());
            value.truncate(decode.appendToBuffer(value.data() + before, m_pieces[i]) - value.constData());
        }
        m_file.sections[m_section].settings.set(*m_setting, {aws::Secret(std::move(value)), m_kind, m_settingLine});
        m_setting.reset();
    }

    void tell(Kind kind, const QString &section = {})
    {
        if (m_file.problems.size() < SharedFile::mostProblems)
            m_file.problems.push_back({kind, m_kind, m_line, section});
        else
            ++m_file.problemsLeftOut;
    }

    enum class State {
        Outside, ///< before the first section
        InSection,
        Lost, ///< in one that is not read
    };

    QByteArrayView m_content;
    SharedFileKind m_kind;
    int m_line = 0;
    State m_state = State::Outside;
    std::size_t m_section = 0;
    std::optional<QString> m_setting; ///< the name of the one whose lines are being read
    int m_settingLine = 0;
    qsizetype m_indent = 0; ///< of its first line: what stands further to the right goes on with it
    std::vector<QByteArrayView> m_pieces;
    std::map<std::pair<SectionKind, QString>, std::size_t> m_known;
    SharedFile m_file;
};

} // namespace

SharedFile SharedFile::of(QByteArrayView content, SharedFileKind kind)
{
    return Parser(content, kind).file();
}

} // namespace accounts

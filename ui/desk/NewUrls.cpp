// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/NewUrls.h"

#include "patchbay/plant/Plant.h"
#include "ui/desk/NewUrlsDialog.h"
#include "ui/messages/MessageBar.h"
#include "ui/widgets/Clipboard.h"
#include "ui/words/Names.h"
#include "ui/words/UrlWords.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString urlsMessage = u"new urls"_s;

} // namespace

NewUrls::NewUrls(patchbay::UrlNeeds &needs, const patchbay::Plant &plant, MessageBar &bar, QWidget *window,
                 QObject *parent)
    : QObject(parent)
    , m_needs(needs)
    , m_plant(plant)
    , m_bar(bar)
    , m_window(window)
{
    using patchbay::Plant;
    connect(&needs, &patchbay::UrlNeeds::changed, this, &NewUrls::show);
    for (const auto signal : {&Plant::sourceChanged, &Plant::namesChanged})
        connect(&plant, signal, this, &NewUrls::show);
    connect(&plant, &Plant::rowsAppended, this, &NewUrls::show);
    connect(&plant, &Plant::rowsChanged, this, &NewUrls::show);
    connect(&plant, &Plant::rowsRemoved, this, &NewUrls::show);
    connect(&bar, &MessageBar::dismissed, this, [this](const QString &id) {
        const auto shown = m_needs.in(m_plant);
        if (id == urlsMessage && shown.size() == 1)
            m_needs.settle(shown.front().configurationArn);
    });
    show();
}

NewUrls::~NewUrls()
{
    delete m_list;
}

void NewUrls::show()
{
    const std::vector<patchbay::UrlNeed> needs = m_needs.in(m_plant);
    if (m_list)
        m_list->setNeeds(needs);
    if (needs.empty()) {
        m_bar.clear(urlsMessage);
        return;
    }
    Message message;
    message.id = urlsMessage;
    message.severity = Severity::Attention;
    message.sentence = sentenceOf(needs);
    message.dismissible = needs.size() == 1;
    if (needs.size() > 1)
        message.actions.push_back({tr("Sho&w list…"), [this] { openList(); }});
    else if (!needs.front().url.isEmpty())
        message.actions.push_back(
            {tr("&Copy URL"), [this, need = needs.front()] { copyUrl(need); }, needs.front().url});
    m_bar.showMessage(message);
}

QString NewUrls::sentenceOf(const std::vector<patchbay::UrlNeed> &needs) const
{
    if (needs.size() > 1)
        return urlsNeeded(static_cast<int>(needs.size()));
    const patchbay::UrlNeed &need = needs.front();
    const patchbay::EncoderId id = m_plant.idOf(need.configurationArn);
    return urlNeeded(encoderName(m_plant, id), stageName(m_plant, {id.source, need.stageArn}), !need.url.isEmpty());
}

void NewUrls::copyUrl(const patchbay::UrlNeed &need)
{
    clipboard::put(need.url);
    m_needs.setRead(need.configurationArn);
    Q_EMIT statusText(urlCopied(encoderName(m_plant, m_plant.idOf(need.configurationArn))));
}

void NewUrls::openList()
{
    if (!m_list) {
        m_list = new NewUrlsDialog(m_plant, m_window);
        m_list->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_list, &NewUrlsDialog::given, &m_needs, &patchbay::UrlNeeds::settle);
        m_list->setNeeds(m_needs.in(m_plant));
    }
    for (const patchbay::UrlNeed &need : m_needs.in(m_plant))
        m_needs.setRead(need.configurationArn);
    m_list->open();
}

} // namespace ui

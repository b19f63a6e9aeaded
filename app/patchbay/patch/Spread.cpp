// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/patch/Spread.h"

#include "ivs/Types.h"
#include "patchbay/plant/Locality.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

namespace patchbay {

namespace {

constexpr int nowhere = -1;
using Indices = std::vector<std::size_t>;

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

/// The encoders and stages of one AWS account and region, by numbers.
struct Part {
    Indices encoders; ///< of the wish, in its order
    Indices stages; ///< the same
    std::vector<int> now; ///< of each encoder: its stage in `stages`, or nowhere
    std::vector<int> places; ///< of each stage, for all of `encoders`
};

/// Where each encoder of a part goes; nowhere: there was no room.
using Targets = std::vector<int>;

enum class Preference {
    FewMoves,
    Room, ///< a group goes where it leaves the least: more of them find a stage
};

class Plan final {
public:
    Plan(const SpreadWish &wish, const Part &part, Preference preference)
        : m_wish(wish)
        , m_part(part)
        , m_preference(preference)
        , m_targets(part.encoders.size(), nowhere)
        , m_free(part.places)
        , m_residents(part.stages.size())
    {
        keepLive();
        leaveOutWhatIsTooMuch();
        placeGroups();
        placeSingles();
    }

    const Targets &targets() const { return m_targets; }
    int splitGroups() const;
    int moves() const;

private:
    const SpreadWish::Encoder &encoder(std::size_t index) const { return m_wish.encoders[m_part.encoders[index]]; }
    bool isOpen(std::size_t index) const { return m_targets[index] == nowhere && !m_leftOut.contains(index); }
    void place(std::size_t index, int stage);
    void keepLive();
    void leaveOutWhatIsTooMuch();
    void placeGroups();
    void placeGroup(Indices members, const std::vector<int> &liveThere);
    void splitGroup(const Indices &members, const std::vector<int> &here);
    void placeSingles();
    int bestStageFor(int size, const std::vector<int> &here, const std::vector<int> &liveThere) const;
    int costOf(int stage, int size, const std::vector<int> &here) const;
    std::map<QString, Indices> groups() const;

    const SpreadWish &m_wish;
    const Part &m_part;
    Preference m_preference;
    Targets m_targets;
    std::vector<int> m_free; ///< places of each stage
    std::vector<int> m_residents; ///< who is there now, is to be placed, and has no target yet
    QSet<std::size_t> m_leftOut;
};

void Plan::place(std::size_t index, int stage)
{
    m_targets[index] = stage;
    --m_free[at(stage)];
    if (const int now = m_part.now[index]; now != nowhere)
        --m_residents[at(now)];
}

/// Whoever is live on one of the stages stays, whether or not there is room for it.
void Plan::keepLive()
{
    for (std::size_t i = 0; i < m_targets.size(); ++i) {
        if (const int now = m_part.now[i]; now != nowhere) {
            ++m_residents[at(now)];
            if (encoder(i).isLive)
                place(i, now);
        }
    }
    for (int &free : m_free)
        free = std::max(free, 0);
}

/// Those who have a place keep it rather than that others get one. Where one of too many is left, nobody new comes.
void Plan::leaveOutWhatIsTooMuch()
{
    const int room = std::accumulate(m_free.begin(), m_free.end(), 0);
    std::vector<int> own = m_free; // places that residents have not taken
    Indices within;
    Indices others;
    QSet<int> overfull;
    for (std::size_t i = 0; i < m_targets.size(); ++i) {
        if (!isOpen(i))
            continue;
        const int now = m_part.now[i];
        (now != nowhere && --own[at(now)] >= 0 ? within : others).push_back(i);
    }
    std::ranges::stable_partition(others, [this](std::size_t i) { return m_part.now[i] != nowhere; });
    for (std::size_t i = at(room) - std::min(at(room), within.size()); i < others.size(); ++i) {
        m_leftOut.insert(others[i]);
        if (const int now = m_part.now[others[i]]; now != nowhere) {
            --m_residents[at(now)];
            overfull.insert(now);
        }
    }
    for (const std::size_t i : within) {
        if (overfull.contains(m_part.now[i]))
            place(i, m_part.now[i]);
    }
}

std::map<QString, Indices> Plan::groups() const
{
    std::map<QString, Indices> groups;
    for (std::size_t i = 0; i < m_targets.size(); ++i) {
        if (!encoder(i).group.isEmpty())
            groups[encoder(i).group].push_back(i);
    }
    return groups;
}

void Plan::placeGroups()
{
    struct Group {
        Indices open;
        std::vector<int> liveThere; // of each stage: how many of it are kept there
    };
    std::vector<Group> all;
    for (const auto &[name, members] : groups()) {
        Group group{{}, std::vector<int>(m_free.size())};
        for (const std::size_t i : members) {
            if (isOpen(i))
                group.open.push_back(i);
            else if (m_targets[i] != nowhere)
                ++group.liveThere[at(m_targets[i])];
        }
        if (!group.open.empty())
            all.push_back(std::move(group));
    }
    // The largest first, of equal ones that whose first member is selected first.
    std::ranges::sort(all, {}, [](const Group &group) {
        return std::pair(-static_cast<int>(group.open.size()), group.open.front());
    });
    for (const Group &group : all)
        placeGroup(group.open, group.liveThere);
}

/// How many moves it takes to have all of a group there: its own, and those of who has to leave.
int Plan::costOf(int stage, int size, const std::vector<int> &here) const
{
    const int own = here[at(stage)];
    const int kept = m_residents[at(stage)] - own;
    return (size - own) + std::max(0, size + kept - m_free[at(stage)]);
}

int Plan::bestStageFor(int size, const std::vector<int> &here, const std::vector<int> &liveThere) const
{
    int best = nowhere;
    std::tuple<int, int, int> bestRank;
    for (int stage = 0; stage < static_cast<int>(m_free.size()); ++stage) {
        if (m_free[at(stage)] < size)
            continue;
        const int cost = costOf(stage, size, here);
        const int left = m_free[at(stage)] - size;
        const auto rank = m_preference == Preference::Room ? std::tuple(-liveThere[at(stage)], left, cost)
                                                           : std::tuple(-liveThere[at(stage)], cost, 0);
        if (best == nowhere || rank < bestRank) {
            best = stage;
            bestRank = rank;
        }
    }
    return best;
}

void Plan::placeGroup(Indices members, const std::vector<int> &liveThere)
{
    std::vector<int> here(m_free.size());
    for (const std::size_t i : members) {
        if (m_part.now[i] != nowhere)
            ++here[at(m_part.now[i])];
    }
    const int stage = bestStageFor(static_cast<int>(members.size()), here, liveThere);
    if (stage == nowhere)
        return splitGroup(members, here);
    for (const std::size_t i : members)
        place(i, stage);
}

/// Over as few stages as there can be: the one with the most room first.
void Plan::splitGroup(const Indices &members, const std::vector<int> &here)
{
    Indices stages(m_free.size());
    std::iota(stages.begin(), stages.end(), std::size_t(0));
    std::ranges::stable_sort(stages, {}, [&](std::size_t stage) { return std::pair(-m_free[stage], -here[stage]); });
    for (const std::size_t stage : stages) {
        Indices open;
        std::ranges::copy_if(members, std::back_inserter(open), [this](std::size_t i) { return isOpen(i); });
        std::ranges::stable_partition(open, [&](std::size_t i) { return m_part.now[i] == static_cast<int>(stage); });
        for (std::size_t i = 0; i < open.size() && m_free[stage] > 0; ++i)
            place(open[i], static_cast<int>(stage));
    }
}

void Plan::placeSingles()
{
    for (std::size_t i = 0; i < m_targets.size(); ++i) {
        if (const int now = m_part.now[i]; isOpen(i) && now != nowhere && m_free[at(now)] > 0)
            place(i, now);
    }
    int stage = 0;
    for (std::size_t i = 0; i < m_targets.size(); ++i) {
        if (!isOpen(i))
            continue;
        while (stage < static_cast<int>(m_free.size()) && m_free[at(stage)] == 0)
            ++stage;
        if (stage == static_cast<int>(m_free.size()))
            return;
        place(i, stage);
    }
}

int Plan::splitGroups() const
{
    int split = 0;
    for (const auto &[name, members] : groups()) {
        QSet<int> stages;
        for (const std::size_t i : members) {
            if (m_targets[i] != nowhere)
                stages.insert(m_targets[i]);
        }
        split += stages.size() > 1 ? 1 : 0;
    }
    return split;
}

int Plan::moves() const
{
    int moves = 0;
    for (std::size_t i = 0; i < m_targets.size(); ++i)
        moves += m_targets[i] != nowhere && m_targets[i] != m_part.now[i] ? 1 : 0;
    return moves;
}

/// AWS account and region; an encoder is bound within them only.
std::map<Locality, Part> partsOf(const SpreadWish &wish)
{
    const int most = std::clamp(wish.placesPerStage, 0, ivs::maxPublishersPerStage);
    std::map<Locality, Part> parts;
    QHash<QString, int> numbers; // of stages, in their part
    for (std::size_t i = 0; i < wish.stages.size(); ++i) {
        const SpreadWish::Stage &stage = wish.stages[i];
        if (numbers.contains(stage.arn))
            continue;
        Part &part = parts[Locality::of(stage.arn)];
        numbers.insert(stage.arn, static_cast<int>(part.stages.size()));
        part.stages.push_back(i);
        part.places.push_back(std::max(0, most - stage.usedByOthers));
    }
    QSet<QString> encoders;
    for (std::size_t i = 0; i < wish.encoders.size(); ++i) {
        const SpreadWish::Encoder &encoder = wish.encoders[i];
        if (encoders.contains(encoder.id.arn))
            continue;
        encoders.insert(encoder.id.arn);
        Part &part = parts[Locality::of(encoder.id.arn)];
        part.encoders.push_back(i);
        part.now.push_back(numbers.value(encoder.stageArn, nowhere));
    }
    return parts;
}

Plan bestPlan(const SpreadWish &wish, const Part &part)
{
    const Plan fewMoves(wish, part, Preference::FewMoves);
    if (fewMoves.splitGroups() == 0)
        return fewMoves;
    const Plan roomy(wish, part, Preference::Room);
    const auto rankOf = [](const Plan &plan) { return std::pair(plan.splitGroups(), plan.moves()); };
    return rankOf(roomy) < rankOf(fewMoves) ? roomy : fewMoves;
}

} // namespace

Patch Spread::whole(const SpreadWish &wish) const
{
    QHash<QString, Rebind> moving; // by the ARN of the encoder
    for (const Rebind &rebind : patch.items)
        moving.insert(rebind.encoder.arn, rebind);
    Patch all{patch.name, {}};
    for (const SpreadWish::Encoder &encoder : wish.encoders) {
        const auto found = moving.constFind(encoder.id.arn);
        all.items.push_back(found == moving.cend() ? Rebind::of(encoder.id, encoder.stageArn, encoder.stageArn)
                                                   : *found);
    }
    return all;
}

Spread spread(const SpreadWish &wish)
{
    Spread spread;
    std::map<std::size_t, Rebind> items; // in the order of the selection, over all accounts and regions
    std::map<std::size_t, EncoderId> noRoom;
    std::map<std::size_t, EncoderId> outOfReach;
    for (const auto &[place, part] : partsOf(wish)) {
        const Plan plan = bestPlan(wish, part);
        spread.splitGroups += plan.splitGroups();
        for (std::size_t i = 0; i < part.encoders.size(); ++i) {
            const std::size_t index = part.encoders[i];
            const SpreadWish::Encoder &encoder = wish.encoders[index];
            const int target = plan.targets()[i];
            if (part.stages.empty())
                outOfReach.emplace(index, encoder.id);
            else if (target == nowhere)
                noRoom.emplace(index, encoder.id);
            else if (target != part.now[i])
                items.emplace(index,
                              Rebind::of(encoder.id, encoder.stageArn, wish.stages[part.stages[at(target)]].arn));
        }
    }
    const auto take = [](const auto &from, auto &to) {
        for (const auto &[index, each] : from)
            to.push_back(each);
    };
    take(items, spread.patch.items);
    take(noRoom, spread.noRoom);
    take(outOfReach, spread.outOfReach);
    return spread;
}

std::optional<int> placesThatFit(SpreadWish wish)
{
    int tooFew = wish.placesPerStage;
    int enough = ivs::maxPublishersPerStage + 1; // as far as is known
    while (enough - tooFew > 1) {
        wish.placesPerStage = std::midpoint(tooFew, enough);
        (spread(wish).noRoom.empty() ? enough : tooFew) = wish.placesPerStage;
    }
    return enough > ivs::maxPublishersPerStage ? std::nullopt : std::optional(enough);
}

} // namespace patchbay

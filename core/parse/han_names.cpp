#include "core/parse/han_names.h"

#include <algorithm>
#include <iterator>

namespace attache {

namespace {

/// Those of today; rare ones that also begin common names of one character are left out.
constexpr QStringView Compound[] = {
    u"欧阳", u"歐陽", u"上官", u"司马", u"司馬", u"诸葛", u"諸葛", u"司徒", u"东方", u"東方",
    u"独孤", u"獨孤", u"南宫", u"南宮", u"万俟", u"萬俟", u"闻人", u"聞人", u"夏侯", u"尉迟",
    u"尉遲", u"公羊", u"赫连", u"赫連", u"澹台", u"澹臺", u"皇甫", u"宗政", u"濮阳", u"濮陽",
    u"公冶", u"太史", u"申屠", u"公孙", u"公孫", u"慕容", u"仲孙", u"仲孫", u"钟离", u"鍾離",
    u"长孙", u"長孫", u"宇文", u"鲜于", u"鮮于", u"司空", u"闾丘", u"閭丘", u"亓官", u"司寇",
    u"巫马", u"巫馬", u"颛孙", u"顓孫", u"端木", u"漆雕", u"拓跋", u"轩辕", u"軒轅", u"令狐",
    u"段干", u"百里", u"呼延", u"东郭", u"東郭", u"南门", u"南門", u"羊舌", u"微生", u"梁丘",
    u"左丘", u"西门", u"西門", u"第五", u"完颜", u"完顏", u"纳兰", u"納蘭", u"那拉", u"叶赫",
    u"葉赫", u"淳于", u"单于", u"單于", u"太叔", u"谷梁", u"穀梁", u"达奚"};

} // namespace

qsizetype familyLength(QStringView name)
{
    constexpr qsizetype Two = 2;
    if (name.size() <= Two)
        return std::min<qsizetype>(name.size(), 1);
    return std::find(std::begin(Compound), std::end(Compound), name.first(Two)) !=
                   std::end(Compound)
               ? Two
               : 1;
}

} // namespace attache

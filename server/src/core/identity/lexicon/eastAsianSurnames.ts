/** Chinese, Korean and Vietnamese surnames as English news writes them; from general knowledge, commonest first in each language. */
export const eastAsianSurnames: ReadonlySet<string> = new Set(
  `li wang zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang feng yu dong xiao cheng cao yuan deng fu shen zeng peng lu su
  jiang cai jia ding wei xue ye yan pan du dai xia zhong tian ren fan fang shi yao tan liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng long wan duan lei qian yin lai wen xi bo zhai
  kim lee park choi jung jeong kang cho yoon yun jang lim shin seo kwon hwang ahn moon ban noh roh chun
  nguyen tran le pham hoang phan vu vo dang bui do ho ngo duong truong dinh`.split(/\s+/),
);
